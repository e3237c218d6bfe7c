import Documents
import Ledger
package import Messages
import Text

/// The past of a document for a terminal, in words: when, who, and what happened to its actions.
package struct HistoryText: Sendable {
    private let report: HistoryReport
    private let messages: Messages
    private let style: Style
    private let width: Int

    /// `width` is the terminal's, in columns.
    package init(_ report: HistoryReport, messages: Messages, style: Style, width: Int) {
        self.report = report
        self.messages = messages
        self.style = style
        self.width = width
    }

    /// The lines of the report, without line breaks.
    package func lines() -> [String] {
        title + [messages("history.count", ["count": report.changes.count])]
            + approval.flatMap { indented($0, by: 0) }
            + report.changes.flatMap(lines)
    }

    /// What the document is called and where it lies, on one line where both fit.
    private var title: [String] {
        let (title, path) = (report.title.visible, report.path.visible)
        guard title.displayWidth + 2 + path.displayWidth > width else {
            return [style(title, .title) + style("  \(path)", .source)]
        }
        return title.wrapped(to: width).map { style($0, .title) }
            + path.wrapped(to: width - 2).map { style("  \($0)", .source) }
    }

    /// By whom the document was approved, or that it only says so.
    private var approval: [String] {
        switch report.approval {
        case nil: []
        case .claimed: [messages("history.claimed")]
        case .recorded(let known):
            [
                messages(
                    sentence(for: known.kind),
                    [
                        "names": known.names.visible, "date": known.day, "recorder": known.recorder.visible,
                        "commit": String(known.commit.prefix(8)),
                    ])
            ] + (known.missing.isEmpty ? [] : [messages("history.pending", ["parties": known.missing.visible])])
                + (known.isCurrent ? [] : [messages("history.edited")])
        }
    }

    private func sentence(for kind: Document.Kind) -> String {
        let key = "history.approved.\(kind.rawValue)"
        return messages.has(key) ? key : "history.approved.document"
    }

    private func lines(_ change: RecordedChange) -> [String] {
        let who = change.wasFound ? messages("history.found", ["name": change.author.name]) : change.author.name
        let head = [
            style(change.time.shown, .name), who.visible, style(String(change.commit.prefix(8)), .source),
        ].joined(separator: "  ")
        let others = change.paths.count - 1
        let more = others > 0 ? [messages("history.other-paths", ["count": others])] : []
        return ["", head] + indented(change.summary.visible, by: 2)
            + change.events.flatMap { indented("– \(sentence($0).visible)", by: 4) }
            + (marks(change) + more).map { "    \($0)" }
    }

    /// What takes the change back, and what it takes back: to people, neither has happened.
    private func marks(_ change: RecordedChange) -> [String] {
        let undone = change.undoneBy.map { messages("history.undone", ["commit": String($0.prefix(8))]) }
        let undoes = change.undoes.map { String($0.prefix(8)) }.joined(separator: ", ")
        return [undone, undoes.isEmpty ? nil : messages("history.undoes", ["commits": undoes])]
            .compactMap { $0.map { style($0, .soon) } }
    }

    private func indented(_ text: String, by blanks: Int) -> [String] {
        text.wrapped(to: max(width - blanks - 2, 20)).enumerated().map { index, line in
            String(repeating: " ", count: index == 0 ? blanks : blanks + 2) + line
        }
    }

    private func sentence(_ event: ActionEvent) -> String {
        messages.event(event.kind.rawValue, of: event.action.text.withoutFinalStop, from: event.from, to: event.to)
    }
}
