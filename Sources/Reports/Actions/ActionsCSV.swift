import Ledger
package import Messages

/// The `actions` report as a table for a spreadsheet: a row for each action under each of its headings.
package struct ActionsCSV: Sendable {
    private let groups: [ActionGroup]
    private let words: ActionWords

    private static let columns = [
        "part", "action", "owner", "organisation", "with", "due", "written", "late", "state", "raised", "source", "id",
        "place",
    ]

    package init(_ report: ActionsReport, groupedBy grouping: ActionGrouping, messages: Messages) {
        groups = report.groups(by: grouping, precedes: messages.sorts)
        words = ActionWords(report: report, messages: messages)
    }

    /// The whole file.
    package func rendered() -> [UInt8] {
        let cells = ActionCells(words: words)
        var csv = CSVWriter(for: words.messages.language)
        csv.row(cells.headings(of: Self.columns))
        for group in groups {
            for tracked in group.actions {
                let row = cells.cells(of: tracked, in: words.heading(group.heading))
                csv.row(Self.columns.map { row[$0] ?? "" })
            }
        }
        return CSVWriter.byteOrderMark + csv.bytes
    }
}
