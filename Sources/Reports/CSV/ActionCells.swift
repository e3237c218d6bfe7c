import Documents
import Ledger
import Messages

/// What the columns of a table for a spreadsheet hold of an action, by the names of the columns.
struct ActionCells {
    let words: ActionWords
    private var report: ActionsReport { words.report }

    /// Their headings.
    func headings(of columns: [String]) -> [String] { columns.map { words.messages("summary.table.\($0)") } }

    /// - Parameter part: the heading under which it stands.
    func cells(of tracked: TrackedAction, in part: String) -> [String: String] {
        let action = tracked.action
        let days = action.due?.date.map { report.header.today - $0 } ?? 0
        return [
            "part": part, "action": action.text, "owner": words.lead(action) ?? "",
            "organisation": report.organisation(of: action) ?? "",
            "with": action.owners.dropFirst().map(\.shownName).joined(separator: ", "),
            "due": action.due?.date?.iso ?? "", "written": action.due?.written ?? "",
            "late": tracked.overdue ? String(days) : "",
            "state": action.statusText ?? words.messages.words("states.\(action.state.rawValue)").first ?? "",
            "raised": tracked.raised.date?.iso ?? "", "source": report.citation(of: tracked), "id": action.id ?? "",
            "place": words.place(action),
        ]
    }
}
