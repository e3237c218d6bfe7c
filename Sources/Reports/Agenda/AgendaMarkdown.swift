import Ledger
package import Messages
import Text

/// An agenda as Markdown that may be pasted anywhere: nothing in it is read as an action a second time.
package struct AgendaMarkdown: Sendable {
    private let report: AgendaReport
    private let words: AgendaWords
    private let messages: Messages

    package init(_ report: AgendaReport, messages: Messages) {
        self.report = report
        self.messages = messages
        words = AgendaWords(report, messages: messages)
    }

    /// The lines of the agenda, without line breaks.
    ///
    /// - Parameter isDocument: it becomes a file among the documents, and must say that it is none of them.
    package func lines(isDocument: Bool) -> [String] {
        let front = isDocument ? ["---", "kind: report", "---", ""] : []
        return front + ["# \(words.title.markdown)"] + words.basis.flatMap { ["", $0.markdown] } + points + decisions
            + followUp + ["", "---"] + words.summary.footer.flatMap { ["", $0.markdown] }
    }

    private var points: [String] {
        guard !report.points.isEmpty else { return [] }
        let rows = report.points.map { point in
            [([words.title(point)] + point.parts.map { "– \($0)" }).map(\.markdown).joined(separator: "<br>")]
        }
        return ["", "## \(messages("agenda.points"))", ""] + table(["point"], rows)
    }

    private var decisions: [String] {
        guard !report.decisions.isEmpty else { return [] }
        let rows = report.decisions.map { decision in
            let lines = words.lines(decision)
            return [lines.first ?? "", lines.dropFirst().joined(separator: "; ")].map(\.markdown)
        }
        return ["", "## \(messages("agenda.decisions")) (\(report.decisions.count))", ""]
            + table(["about", "source"], rows)
    }

    private var followUp: [String] {
        let title = ["", "## \(messages("agenda.follow-up")) (\(report.summary.items.count))"]
        guard !report.followUp.isEmpty else { return title + ["", messages("summary.nothing-outstanding")] }
        return title
            + report.followUp.flatMap { party in
                ["", "### \(words.name(party).markdown) (\(party.items.count))", ""]
                    + table(
                        ["about", "with", "by", "source"],
                        party.items.map { item in
                            [
                                words.summary.actions.task(item.tracked.action), words.summary.who(item.tracked),
                                words.summary.when(item.tracked),
                                words.summary.source(item).joined(separator: " · "),
                            ].map(\.markdown)
                        })
            }
    }

    /// - Parameter rows: of cells that are Markdown already.
    private func table(_ columns: [String], _ rows: [[String]]) -> [String] {
        let names = columns.map { messages("summary.paste.\($0)") }
        return ([names, names.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }
    }
}
