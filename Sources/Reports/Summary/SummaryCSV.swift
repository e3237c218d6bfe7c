import Ledger
package import Messages
import Text

/// A summary as a table for a spreadsheet: a row for each outstanding action, each closed one, and each commitment.
package struct SummaryCSV: Sendable {
    private let report: SummaryReport
    private let words: SummaryWords
    private let cells: ActionCells
    private let messages: Messages
    private let columns: [String]

    private static let handedOut = [
        "part", "action", "owner", "organisation", "with", "due", "written", "late", "state", "news", "postponed",
        "days",
        "meetings", "raised", "age", "source", "elsewhere",
    ]

    package init(_ report: SummaryReport, messages: Messages) {
        self.report = report
        self.messages = messages
        words = SummaryWords(report, messages: messages)
        cells = ActionCells(words: words.actions)
        columns = Self.handedOut + (report.request.isInternal ? ["id", "place"] : [])
    }

    /// The whole file.
    package func rendered() -> [UInt8] {
        var csv = CSVWriter(for: messages.language)
        csv.row(cells.headings(of: columns))
        for section in report.sections {
            for item in section.items { write(row(item, words.heading(section.period)), to: &csv) }
        }
        for change in report.changes where !change.tracked.outstanding {
            write(row(change.tracked, words.heading(change.kind)), to: &csv)
        }
        for commitment in report.agreements.flatMap(\.commitments) {
            write(row(commitment, messages("summary.agreements")), to: &csv)
        }
        return CSVWriter.byteOrderMark + csv.bytes
    }

    private func write(_ values: [String: String], to csv: inout CSVWriter) {
        csv.row(columns.map { values[$0] ?? "" })
    }

    private func row(_ item: SummaryItem, _ part: String) -> [String: String] {
        var row = row(item.tracked, part)
        let past = item.past
        row["postponed"] = past.postponements == 0 ? "" : String(past.postponements)
        row["days"] = past.postponedDays == 0 ? "" : String(past.postponedDays)
        row["meetings"] = past.carried == 0 ? "" : String(past.carried)
        row["age"] = past.age.map(String.init)
        row["elsewhere"] = words.elsewhere(item).joined(separator: "; ")
        return row
    }

    private func row(_ tracked: TrackedAction, _ part: String) -> [String: String] {
        var row = cells.cells(of: tracked, in: part)
        row["news"] = news(tracked)
        return row
    }

    /// What became of it since the last meeting.
    private func news(_ tracked: TrackedAction) -> String {
        report.changes.filter { ActionPlace($0.tracked.action) == ActionPlace(tracked.action) }
            .map { messages("summary.news.\($0.kind.rawValue)") }.joined(separator: ", ")
    }
}
