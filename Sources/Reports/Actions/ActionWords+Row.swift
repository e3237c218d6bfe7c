import Documents
import Ledger
import Messages
import Text

extension ActionWords {
    /// An action as a row; a compact one names the place alone for its source.
    func row(_ tracked: TrackedAction, isCompact: Bool) -> ActionRow {
        let late: Style.Role = tracked.overdue ? .late : report.period(of: tracked) == .soon ? .soon : .plain
        return ActionRow(
            who: who(tracked),
            what: cell((task(tracked.action), .plain)) + changes(tracked).map { ($0.visible, .soon) },
            source: (isCompact ? [place(tracked.action)] : source(tracked)).map(\.visible),
            when: cell((due(tracked), late), (dueAsWritten(tracked.action), .source)),
            lateness: cell((lateness(tracked), late)))
    }

    /// What may be an action as a row.
    func row(_ suggestion: Suggestion) -> ActionRow {
        let names = suggestion.owners.map(\.shownName).joined(separator: ", ")
        return ActionRow(
            who: cell((names, .name)), what: cell((suggestion.text, .plain)),
            source: ["\(suggestion.path):\(suggestion.start.line)".visible],
            when: cell((suggestion.due.map { $0.date?.iso ?? $0.written }, .plain)), lateness: [])
    }

    private func who(_ tracked: TrackedAction) -> Columns.Cell {
        guard let lead = lead(tracked.action) else {
            return cell((messages("actions.nobody"), tracked.outstanding ? .missing : .source))
        }
        return cell((lead, .name), (organisation(tracked.action), .source), (company(tracked.action), .source))
    }

    /// The parts that are there, fit for a terminal.
    private func cell(_ parts: (String?, Style.Role)...) -> Columns.Cell {
        parts.compactMap { text, role in text.map { ($0.visible, role) } }
    }
}
