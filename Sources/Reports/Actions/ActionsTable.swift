import Documents
import Ledger
package import Messages
import Text

/// The `actions` report for a terminal: who, what, when and how late, side by side.
package struct ActionsTable: Sendable {
    private let report: ActionsReport
    private let groups: [(heading: ActionGroup.Heading, rows: [ActionRow])]
    private let suggestions: [ActionRow]
    private let columns: ActionColumns
    private let messages: Messages
    private let style: Style
    private let width: Int

    /// `width` is the terminal's, in columns.
    package init(
        _ report: ActionsReport, groupedBy grouping: ActionGrouping, messages: Messages, style: Style, width: Int
    ) {
        let words = ActionWords(report: report, messages: messages)
        self.report = report
        self.messages = messages
        self.style = style
        self.width = width
        groups = report.groups(by: grouping, precedes: messages.sorts).map { group in
            let isCompact = group.heading == .period(.commitments)
            return (group.heading, group.actions.map { words.row($0, isCompact: isCompact) })
        }
        suggestions = report.suggestions.map(words.row)
        columns = ActionColumns(fitting: groups.flatMap(\.rows) + suggestions, screen: width)
    }

    /// The lines of the report, without line breaks.
    package func lines() -> [String] {
        var lines = heading() + groupLines()
        if !suggestions.isEmpty {
            let title = "\(messages("actions.suggestions")) (\(suggestions.count))"
            lines += ["", style(title, .heading)] + suggestions.flatMap { columns.lines($0, style: style) }
        }
        if let findings = HeaderWords(report: report, messages: messages).findings {
            lines += ["", style(findings, .soon)]
        }
        return lines
    }

    /// The groups alone; of one that was cut short, `totals` holds how many it was cut from.
    func groupLines(totals: [ActionGroup.Heading: Int] = [:]) -> [String] {
        let words = ActionWords(report: report, messages: messages)
        return groups.flatMap { heading, rows in
            let total = totals[heading] ?? rows.count
            let title = "\(words.heading(heading).visible) (\(total))"
            let more = total - rows.count
            return ["", style(title, heading == .period(.overdue) ? .lateHeading : .heading)]
                + rows.flatMap { columns.lines($0, style: style) }
                + (more > 0 ? ["  " + messages("overview.more", ["count": more])] : [])
        }
    }

    private func heading() -> [String] {
        let words = HeaderWords(report: report, messages: messages)
        let remarks =
            [words.basis] + words.notes.map(\.visible)
            + [report.actions.isEmpty ? messages("actions.none") : words.count]
        return [style(words.title, .title)] + remarks.flatMap { $0.wrapped(to: width) }
    }
}
