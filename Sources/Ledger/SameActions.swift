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

    init(_ actions: [TrackedAction], _ likeness: Likeness) {
        let traits = ActionTraits.of(actions)
        let order = actions.order { DayAndPlace($0.raised.date, otherwise: .min, $0.action) }
        var rank = Array(repeating: 0, count: actions.count)
        for (place, index) in order.enumerated() { rank[index] = place }
        let ranks = rank
        pairs = parallelMap(order.count, stripe: ActionTraits.stripe) { place -> SamePair? in
            let index = order[place]
            guard traits[index].outstanding, likeness.wordCount(of: index) >= 2 else { return nil }
            let match = likeness.nearest(to: index, atLeast: Self.threshold) { other in
                let mayBe = ranks[other] < place && traits[other].outstanding && traits[index].mayBe(traits[other])
                return mayBe ? ranks[other] : nil
            }
            return match.map { SamePair(later: index, earlier: $0.index, score: $0.score) }
        }.compactMap(\.self)
    }

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

/// What of an action decides whether it may be another one that is written alike.
struct ActionTraits {
    let outstanding: Bool
    let hasID: Bool
    /// Whom it has, one key for each.
    let owners: Set<String>

    /// Enough to be worth a thread's while.
    static let stripe = 64

    init(_ action: Action) {
        outstanding = action.outstanding
        hasID = action.id != nil
        owners = Set(action.owners.map { $0.person ?? $0.organisation ?? Folded.key($0.written) })
    }

    static func of(_ actions: [TrackedAction]) -> [ActionTraits] {
        parallelMap(actions.count, stripe: stripe) { ActionTraits(actions[$0].action) }
    }

    /// Two ids are two actions, and so are two owners.
    func mayBe(_ other: ActionTraits) -> Bool { !(hasID && other.hasID) && mayHave(other.owners) }

    /// Whether nobody is named, or somebody of those.
    func mayHave(_ others: Set<String>) -> Bool {
        owners.isEmpty || others.isEmpty || !owners.isDisjoint(with: others)
    }
}
