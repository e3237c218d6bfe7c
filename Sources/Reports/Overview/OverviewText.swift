import Ledger
package import Messages

/// What needs the coordinator now, for a terminal: one screen, and the commands that say more.
package struct OverviewText: Sendable {
    private let overview: Overview
    private let messages: Messages
    private let style: Style
    private let width: Int

    /// `width` is the terminal's, in columns.
    package init(_ overview: Overview, messages: Messages, style: Style, width: Int) {
        self.overview = overview
        self.messages = messages
        self.style = style
        self.width = width
    }

    /// As many actions of each kind as are shown before `actions` must be asked.
    private static let limit = 5

    /// The lines of the report, without line breaks.
    package func lines() -> [String] {
        guard overview.actions.header.documentCount > 0 || !overview.unrecorded.changes.isEmpty else {
            return messages("overview.empty").wrapped(to: width)
        }
        let header = HeaderWords(report: overview.actions, messages: messages)
        var lines = ([header.basis] + header.meeting).flatMap { $0.wrapped(to: width) } + changes()
        for period in [ActionGroup.Period.overdue, .soon] { lines += actions(of: period) }
        lines += ["", messages("overview.rest", ["count": overview.actions.total])]
        if let findings = header.findings { lines.append(style(findings, .soon)) }
        if overview.hasCopyElsewhere == false {
            lines += messages("overview.no-copy").wrapped(to: width).map { style($0, .soon) }
        }
        return lines
    }

    private func changes() -> [String] {
        guard !overview.unrecorded.changes.isEmpty else { return [] }
        return [""] + StatusText(overview.unrecorded, messages: messages, style: style).lines()
    }

    private func actions(of period: ActionGroup.Period) -> [String] {
        var part = overview.actions
        let all = part.actions.filter { overview.actions.period(of: $0) == period }
        guard !all.isEmpty else { return [] }
        part.actions = Array(all.prefix(Self.limit))
        let table = ActionsTable(part, groupedBy: .due, messages: messages, style: style, width: width)
        let more = all.count - part.actions.count
        return table.groupLines(countingUpTo: all.count)
            + (more == 0 ? [] : ["  " + messages("overview.more", ["count": more])])
    }
}
