import Documents
import Ledger
package import Messages
import Text

/// The `actions` report as a Markdown document that the program itself never reads for actions.
package struct ActionsMarkdown: Sendable {
    private let report: ActionsReport
    private let groups: [ActionGroup]
    private let messages: Messages
    private let words: ActionWords

    package init(_ report: ActionsReport, groupedBy grouping: ActionGrouping, messages: Messages) {
        self.report = report
        self.groups = report.groups(by: grouping, precedes: messages.sorts)
        self.messages = messages
        self.words = ActionWords(report: report, messages: messages)
    }

    /// The lines of the document, without line breaks.
    package func lines() -> [String] {
        let header = HeaderWords(report: report, messages: messages)
        // `kind: report` keeps a list that was saved in the workspace from being read as new actions.
        var lines = ["---", "kind: report", "---", "", "# \(header.title)", "", header.basis.markdown]
        for note in header.notes { lines += ["", note.markdown] }
        lines += ["", report.actions.isEmpty ? messages("actions.none") : header.count]
        for group in groups {
            lines += ["", "## \(words.heading(group.heading).markdown) (\(group.actions.count))", ""]
            lines += table(group.actions)
        }
        if !report.suggestions.isEmpty { lines += suggestions() }
        return lines
    }

    private func table(_ actions: [TrackedAction]) -> [String] {
        let headers = ["who", "what", "when", "late", "source"].map { messages("actions.column.\($0)") }
        return [row(headers), row(headers.map { _ in "---" })]
            + actions.map { tracked in
                row([
                    who(tracked.action),
                    ([words.task(tracked.action)] + words.changes(tracked)).joined(separator: " – ").markdown,
                    when(tracked),
                    words.lateness(tracked) ?? "",
                    words.source(tracked).joined(separator: " · ").markdown,
                ])
            }
    }

    private func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

    private func who(_ action: Action) -> String {
        guard let lead = words.lead(action) else { return "*\(messages("actions.nobody"))*" }
        let aside = [words.organisation(action), words.company(action)].compactMap { $0 }
        return ([lead] + aside).map(\.markdown).joined(separator: ", ")
    }

    private func when(_ tracked: TrackedAction) -> String {
        let parts = [words.due(tracked), words.dueAsWritten(tracked.action).map { "(\($0))" }]
        return parts.compactMap { $0?.markdown }.joined(separator: " ")
    }

    private func suggestions() -> [String] {
        ["", "## \(messages("actions.suggestions")) (\(report.suggestions.count))", ""]
            + report.suggestions.map { "- \($0.text.markdown) – \("\($0.path):\($0.start.line)".markdown)" }
    }
}
