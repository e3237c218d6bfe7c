package import Documents
package import Ledger
import Text

extension SummaryReport {
    /// Places that say different things of one action, which somebody has to settle.
    package struct Contradiction: Hashable, Sendable {
        /// As it is counted.
        package var tracked: TrackedAction
        /// What each place says, in the order in which they speak; at least two.
        package var sides: [Side]

        /// What one place says.
        package struct Side: Hashable, Sendable {
            package var path: String
            package var line: Int
            package var state: Action.State
            /// When it is to be done by that place; nil where the place says nothing of it, or where all say the same.
            package var due: Day?
        }
    }
}

extension SummaryReport.Contradiction {
    /// Nil where all places agree, or where nothing is left to do.
    init?(_ folded: FoldedAction) {
        let tracked = folded.leading
        guard folded.outstanding else { return nil }
        if !folded.disagreements.isEmpty {
            let namesDays = folded.disagreements.contains(.due)
            let sides = folded.parts.map { part in
                Side(
                    path: part.action.path, line: part.action.start.line, state: part.action.state,
                    due: namesDays ? part.action.due?.date : nil)
            }
            self.init(tracked: tracked, sides: sides)
        } else if let closed = Self.closedBefore(tracked), let last = tracked.mentions.last {
            self.init(tracked: tracked, sides: [Side(closed), Side(last)])
        } else {
            return nil
        }
    }

    /// A place that spoke before the last one, and says that it is closed.
    private static func closedBefore(_ tracked: TrackedAction) -> TrackedAction.Mention? {
        guard tracked.outstanding, let day = tracked.mentions.last?.date else { return nil }
        return tracked.mentions.last { !$0.state.isOutstanding && $0.date.map { $0 < day } ?? true }
    }
}

extension SummaryReport.Contradiction.Side {
    init(_ mention: TrackedAction.Mention) {
        self.init(path: mention.path, line: mention.line, state: mention.state, due: nil)
    }
}
