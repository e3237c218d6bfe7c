package import Documents
package import Ledger

/// An action in a summary, with what its past says of it.
package struct SummaryItem: Hashable, Sendable {
    /// The part that is shown: of several that are the same action the one spoken of last.
    package var tracked: TrackedAction
    /// The other places where the same action stands without a common id.
    package var others: [TrackedAction] = []
    package var past: ActionPast
    package var period: SummaryPeriod

    /// - Parameters:
    ///   - pasts: what is known of the past of each part, by its place.
    ///   - limit: the last day that is before the next meeting.
    init(_ folded: FoldedAction, pasts: [ActionPlace: ActionPast], before limit: Day) {
        tracked = folded.leading
        let leading = ActionPlace(tracked.action)
        others = folded.parts.filter { ActionPlace($0.action) != leading }
        past = folded.parts.compactMap { pasts[ActionPlace($0.action)] }.reduce(ActionPast()) { $0.joined($1) }
        period = SummaryPeriod(of: tracked, before: limit)
    }
}

/// Under which heading of a summary an outstanding action stands; in the order of the paper.
package enum SummaryPeriod: String, Hashable, Sendable, CaseIterable {
    case overdue
    case beforeMeeting = "before-meeting"
    case unsettled
    case later, ongoing, waiting

    /// Whether a meeting has to deal with it.
    var isUrgent: Bool { [.overdue, .beforeMeeting, .unsettled].contains(self) }

    /// Lateness comes before all: what is late is dealt with first, whatever else it lacks.
    ///
    /// - Parameter limit: the last day that is before the next meeting.
    package init(of tracked: TrackedAction, before limit: Day) {
        let action = tracked.action
        let isUnowned = action.owners.isEmpty && !action.everyone
        if tracked.overdue {
            self = .overdue
        } else if let date = action.due?.date, date <= limit {
            self = .beforeMeeting
        } else if action.state == .waiting {
            self = .waiting
        } else if isUnowned || (action.due?.date == nil && action.due?.ongoing != true) {
            self = .unsettled
        } else {
            self = action.due?.date == nil ? .ongoing : .later
        }
    }
}
