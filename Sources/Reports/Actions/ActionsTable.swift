import Documents
import Ledger
package import Messages
import Text

/// The `actions` report for a terminal: who, what, when and how late, side by side.
package struct ActionsTable: Sendable {
    private let report: ActionsReport
    private let groups: [ActionGroup]
    private let messages: Messages
    private let style: Style
    private let width: Int
    private let isWide: Bool
    private let columns: Columns
    private let words: ActionWords

    /// `width` is the terminal's, in columns.
    package init(
        _ report: ActionsReport, groupedBy grouping: ActionGrouping, messages: Messages, style: Style, width: Int
    ) {
        self.report = report
        self.groups = report.groups(by: grouping, precedes: messages.sorts)
        self.messages = messages
        self.style = style
        self.width = width
        self.words = ActionWords(report: report, messages: messages)
        isWide = width >= Self.wideFrom
        let fixed = isWide ? [24, 12, 14] : [18, 14]
        let gaps = fixed.count * Columns.gap + Columns.indent
        let task = min(max(width - gaps - fixed.reduce(0, +), Self.narrowestTask), Self.widestTask)
        columns = Columns(widths: [fixed[0], task] + fixed.dropFirst())
    }

    /// From here on how late stands in a column of its own.
    private static let wideFrom = 100
    private static let narrowestTask = 24
    private static let widestTask = 84

    /// The lines of the report, without line breaks.
    package func lines() -> [String] {
        var lines = heading() + groupLines()
        if !report.suggestions.isEmpty { lines += suggestions() }
        if let findings = HeaderWords(report: report, messages: messages).findings {
            lines += ["", style(findings, .soon)]
        }
        return lines
    }

    /// The groups alone; a group that was cut short counts what it was cut from.
    func groupLines(countingUpTo count: Int? = nil) -> [String] {
        groups.flatMap { group in
            let title = "\(words.heading(group.heading).visible) (\(count ?? group.actions.count))"
            return ["", style(title, isLate(group) ? .lateHeading : .heading)] + group.actions.flatMap(row)
        }
    }

    private func heading() -> [String] {
        let words = HeaderWords(report: report, messages: messages)
        let remarks =
            [words.basis] + words.notes.map(\.visible)
            + [report.actions.isEmpty ? messages("actions.none") : words.count]
        return [style(words.title, .title)] + remarks.flatMap { $0.wrapped(to: width) }
    }

    private func isLate(_ group: ActionGroup) -> Bool { group.heading == .period(.overdue) }

    private func row(_ tracked: TrackedAction) -> [String] {
        let late: Style.Role = tracked.overdue ? .late : report.period(of: tracked) == .soon ? .soon : .plain
        let lateness: Columns.Cell = cell((words.lateness(tracked), late))
        let when: Columns.Cell = cell(
            (words.due(tracked), late), (words.dueAsWritten(tracked.action), .source))
        let what = cell((words.task(tracked.action), .plain)) + source(tracked)
        let who = who(tracked)
        guard isWide else {
            return columns.lines([who, what, Array(when.prefix(1)) + lateness + when.dropFirst()], style: style)
        }
        return columns.lines([who, what, when, lateness], style: style)
    }

    /// From which meeting, since when, and where it stands: as many on a line as fit.
    private func source(_ tracked: TrackedAction) -> Columns.Cell {
        var lines: [String] = []
        for part in words.source(tracked).map(\.visible) {
            let joined = lines.last.map { "\($0) · \(part)" } ?? part
            if !lines.isEmpty, joined.displayWidth <= columns.widths[1] { lines.removeLast() }
            lines.append(joined.displayWidth <= columns.widths[1] ? joined : part)
        }
        return lines.map { ($0, .source) }
    }

    private func who(_ tracked: TrackedAction) -> Columns.Cell {
        guard let lead = words.lead(tracked.action) else {
            let isDue = tracked.outstanding
            return cell((messages("actions.nobody"), isDue ? .missing : .source))
        }
        return cell(
            (lead, .name), (words.organisation(tracked.action), .source),
            (words.company(tracked.action), .source))
    }

    /// The parts that are there, fit for a terminal.
    private func cell(_ parts: (String?, Style.Role)...) -> Columns.Cell {
        parts.compactMap { text, role in text.map { ($0.visible, role) } }
    }

    private func suggestions() -> [String] {
        let title = "\(messages("actions.suggestions")) (\(report.suggestions.count))"
        return ["", style(title, .heading)]
            + report.suggestions.flatMap { suggestion in
                let names = suggestion.owners.map(\.shownName).joined(separator: ", ")
                let when = suggestion.due.map { $0.date?.iso ?? $0.written }
                return columns.lines(
                    [
                        cell((names, .name)),
                        cell((suggestion.text, .plain), ("\(suggestion.path):\(suggestion.start.line)", .source)),
                        cell((when, .plain)),
                    ], style: style)
            }
    }
}
