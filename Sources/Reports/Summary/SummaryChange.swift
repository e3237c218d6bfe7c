package import Ledger

/// What became of one action since an earlier meeting.
package struct SummaryChange: Hashable, Sendable {
    package var kind: Kind
    /// The action as it is now.
    package var tracked: TrackedAction
    /// What was before: names of owners, a due date; nil where there was nothing.
    package var from: String?
    /// What is now, likewise.
    package var to: String?
    /// How many days a due date moved, either way; nil where no two days are known.
    package var days: Int?
    /// What was given as the reason; stays with whoever keeps the documents.
    package var reason: String?

    package init(
        _ kind: Kind, _ tracked: TrackedAction, from: String? = nil, to: String? = nil, days: Int? = nil,
        reason: String? = nil
    ) {
        self.kind = kind
        self.tracked = tracked
        self.from = from
        self.to = to
        self.days = days
        self.reason = reason
    }

    /// What is told apart; in the order of the paper.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case raised, closed, dropped, reopened, moved, reassigned
    }
}
