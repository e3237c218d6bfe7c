import Documents
import Ledger
import Text

/// What of a summary stands in rows on a terminal.
struct SummaryRows: Sendable {
    private let words: SummaryWords

    init(_ words: SummaryWords) { self.words = words }

    /// Every row of a summary, without sources: what the widths of its columns go by.
    func all(of report: SummaryReport) -> [ActionRow] {
        report.items.map { compact($0.tracked) } + report.changes.map(row)
            + report.agreements.flatMap(\.commitments).map(compact)
    }

    func row(_ item: SummaryItem) -> ActionRow {
        var row = compact(item.tracked)
        row.source = (words.facts(item) + words.source(item)).map(\.visible)
        return row
    }

    func row(_ change: SummaryChange) -> ActionRow {
        var row = words.actions.row(change.tracked, isCompact: true)
        let asides = [words.turn(change), words.reason(change)].compactMap { $0?.visible }
        row.what += asides.map { ($0, .soon) }
        row.source = []
        row.lateness = []
        if change.kind == .closed || change.kind == .dropped { row.when = [(words.day(change).visible, .plain)] }
        return row
    }

    func compact(_ tracked: TrackedAction) -> ActionRow {
        var row = words.actions.row(tracked, isCompact: true)
        row.source = []
        return row
    }
}
