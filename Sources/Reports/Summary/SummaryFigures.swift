import Documents
import Ledger

/// The numbers at the head of a summary.
package struct SummaryFigures: Hashable, Sendable {
    package var outstanding: Int
    package var overdue: Int
    package var beforeMeeting: Int
    package var unowned: Int
    /// Without a day, and not ongoing either.
    package var undated: Int
    /// Postponed at least once.
    package var postponed: Int
    /// How many actions each thing happened to.
    package var changes: [SummaryChange.Kind: Int]

    init(_ items: [SummaryItem], _ changes: [SummaryChange]) {
        outstanding = items.count
        overdue = items.count { $0.period == .overdue }
        beforeMeeting = items.count { $0.period == .beforeMeeting }
        unowned = items.count { $0.tracked.action.isUnowned }
        undated = items.count { $0.tracked.action.due?.date == nil && $0.tracked.action.due?.ongoing != true }
        postponed = items.count { $0.past.postponements > 0 }
        self.changes = changes.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
    }
}
