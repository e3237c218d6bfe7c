import Documents
import Ledger
package import Messages
import Text

/// What differs between two versions, for a terminal: what it did to actions, then the changed paragraphs.
package struct DiffText: Sendable {
    private let report: DiffReport
    private let messages: Messages
    private let style: Style
    private let width: Int

    /// `width` is the terminal's, in columns.
    package init(_ report: DiffReport, messages: Messages, style: Style, width: Int) {
        self.report = report
        self.messages = messages
        self.style = style
        self.width = width
    }

    /// The lines of the report, without line breaks.
    package func lines() -> [String] {
        guard !report.documents.isEmpty else { return [nothing] }
        return versions.wrapped(to: width) + report.documents.flatMap(lines)
    }

    private var nothing: String {
        report.isUnrecorded ? messages("diff.none") : messages("diff.same")
    }

    /// Which versions are compared.
    private var versions: String {
        if report.isUnrecorded { return messages("diff.unrecorded") }
        func named(_ change: ChangeReference) -> String { "\(change.time.shown) (\(change.shortID))" }
        let from = report.from.map(named) ?? messages("diff.nothing-before")
        let to = report.to.map(named) ?? messages("diff.now")
        return messages("diff.versions", ["from": from, "to": to])
    }

    private func lines(_ document: DiffReport.DocumentDifference) -> [String] {
        let path = (document.previousPath.map { "\($0.visible) → " } ?? "") + document.path.visible
        let kind = document.kind == .modified ? "" : "  \(messages("status.\(document.kind.rawValue)"))"
        let head = style(document.title.visible, .title) + style("  \(path)", .source) + style(kind, .soon)
        let events = document.events.flatMap { event in
            indented("– \(sentence(event))", by: 2, hanging: 4)
        }
        var lines = ["", head] + events
        var heading: [String]?
        for paragraph in document.paragraphs {
            if paragraph.heading != heading {
                lines.append("")
                // The title stands above already.
                let headings = paragraph.heading.drop { $0 == document.title }
                if !headings.isEmpty {
                    lines += indented(headings.joined(separator: " › "), by: 2, hanging: 4)
                        .map { style($0, .heading) }
                }
                heading = paragraph.heading
            }
            lines += self.lines(paragraph)
        }
        if document.events.isEmpty, document.paragraphs.isEmpty { lines.append("  \(messages("diff.only-blanks"))") }
        return lines
    }

    private func lines(_ paragraph: ParagraphChange) -> [String] {
        let moved = paragraph.kind == .moved ? [style("    \(messages("diff.moved"))", .soon)] : []
        let pieces =
            paragraph.kind == .moved
            ? [WordComparison.Piece(.same, paragraph.new ?? "")]
            : WordComparison(from: paragraph.old ?? "", to: paragraph.new ?? "").pieces
        let words = MarkedWords(pieces, style: style).lines(width: max(width - 6, 20))
        return moved + words.enumerated().map { index, line in (index == 0 ? "    " : "      ") + line }
    }

    private func indented(_ text: String, by blanks: Int, hanging: Int) -> [String] {
        text.visible.wrapped(to: max(width - hanging, 20)).enumerated().map { index, line in
            String(repeating: " ", count: index == 0 ? blanks : hanging) + line
        }
    }

    private func sentence(_ event: ActionEvent) -> String {
        messages.event(event.kind.rawValue, of: event.action.text.withoutFinalStop, from: event.from, to: event.to)
    }
}
