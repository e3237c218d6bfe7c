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
            let key = overview.copy == nil ? "overview.empty-no-repository" : "overview.empty"
            return messages(key).wrapped(to: width)
        }
        let header = HeaderWords(report: overview.actions, messages: messages)
        var lines = ([header.basis] + header.meeting).flatMap { $0.wrapped(to: width) } + changes()
        lines += urgent()
        lines += ["", messages("overview.rest", ["count": overview.actions.distinctTotal])]
        if let findings = header.findings { lines.append(style(findings, .soon)) }
        if let advice { lines += advice.wrapped(to: width).map { style($0, .soon) } }
        return lines
    }

    /// What keeps the documents from being safe; nil where they are.
    private var advice: String? {
        switch overview.copy {
        case nil: messages("overview.no-repository")
        case Overview.Copy.none?: messages("overview.no-copy")
        case .behind(let count)?: messages("overview.copy-behind", ["count": count])
        case .whole?: nil
        }
    }

    private func changes() -> [String] {
        guard !overview.unrecorded.changes.isEmpty else { return [] }
        return [""] + StatusText(overview.unrecorded, messages: messages, style: style).lines()
    }

    /// The first of the overdue and of the soon due actions.
    private func urgent() -> [String] {
        var part = overview.actions
        let byPeriod = Dictionary(grouping: part.actions, by: part.period(of:))
        let groups = [ActionGroup.Period.overdue, .soon].compactMap { period in
            byPeriod[period].map { (heading: ActionGroup.Heading.period(period), actions: $0) }
        }
        part.actions = groups.flatMap { $0.actions.prefix(Self.limit) }
        return ActionsTable(part, groupedBy: .due, messages: messages, style: style, width: width)
            .groupLines(totals: Dictionary(uniqueKeysWithValues: groups.map { ($0.heading, $0.actions.count) }))
    }
}
