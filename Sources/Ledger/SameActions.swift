import Documents
import Text
import Workspace

/// Two actions without a common id that look the same.
package struct SamePair: Hashable, Sendable {
    /// Places in the ledger's actions.
    package var later: Int
    /// Raised before the later one, or in the same document above it.
    package var earlier: Int
    /// Shared words ÷ words of the longer text.
    package var score: Double
}

/// Finds actions without a common id that look the same; they are offered, never joined.
struct SameActions {
    /// At most one for each action: the nearest earlier.
    let pairs: [SamePair]

    /// Texts at least this alike are offered.
    static let threshold = 0.7

    /// - Parameter places: where each action stands.
    init(_ actions: [TrackedAction], at places: [PathOrder.Place]) {
        let likeness = Likeness(actions.map(\.action.text), atLeast: Self.threshold)
        let traits = ActionTraits(actions)
        let order = PathOrder.order(places, by: actions.map { $0.raised.date?.number ?? .min })
        var ranks = Array(repeating: 0, count: actions.count)
        for (rank, index) in order.enumerated() { ranks[index] = rank }
        pairs = parallelMap(order.count, stripe: Self.stripe) { [ranks] rank -> SamePair? in
            let index = order[rank]
            guard traits.isOutstanding(index), likeness.wordCount(of: index) >= 2 else { return nil }
            let match = likeness.nearest(to: index, atLeast: Self.threshold) { other in
                let mayBe = ranks[other] < rank && traits.isOutstanding(other) && traits.mayBeOne(index, other)
                return mayBe ? ranks[other] : nil
            }
            return match.map { SamePair(later: index, earlier: $0.index, score: $0.score) }
        }.compactMap(\.self)
    }

    /// Enough to be worth a thread's while.
    private static let stripe = 64

    /// What is said of each pair, at the later place.
    func findings(on actions: [TrackedAction]) -> [Diagnostic] {
        pairs.map { pair in
            let (later, earlier) = (actions[pair.later].action, actions[pair.earlier].action)
            return Diagnostic(
                .same, .info, path: later.path, start: later.start, end: later.end,
                arguments: ["\(earlier.path):\(earlier.start.line)", String(Int(pair.score * 100))])
        }
    }
}
