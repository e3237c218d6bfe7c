import Documents
import Text
import Workspace

/// Finds actions without a common id that look the same; they are offered, never joined.
struct SameActions {
    let findings: [Diagnostic]

    /// Texts at least this alike are offered.
    private static let threshold = 0.7

    /// Enough to be worth a thread's while.
    private static let stripe = 64

    /// What of an action decides whether it may be another one.
    private struct Traits {
        let outstanding: Bool
        let hasID: Bool
        /// Whom it has, one key for each.
        let owners: Set<String>

        init(_ action: Action) {
            outstanding = action.outstanding
            hasID = action.id != nil
            owners = Set(action.owners.map { $0.person ?? $0.organisation ?? Folded.key($0.written) })
        }

        func mayBe(_ other: Traits) -> Bool {
            outstanding && other.outstanding && !(hasID && other.hasID)
                && (owners.isEmpty || other.owners.isEmpty || !owners.isDisjoint(with: other.owners))
        }
    }

    init(_ actions: [TrackedAction]) {
        let likeness = Likeness(actions.map { $0.action.text })
        let traits = parallelMap(actions.count, stripe: Self.stripe) { Traits(actions[$0].action) }
        let order = actions.order { DayAndPlace($0.raised.date, otherwise: .min, $0.action) }
        var rank = Array(repeating: 0, count: actions.count)
        for (place, index) in order.enumerated() { rank[index] = place }
        let ranks = rank
        findings = parallelMap(order.count, stripe: Self.stripe) { place -> Diagnostic? in
            let index = order[place]
            guard traits[index].outstanding, likeness.wordCount(of: index) >= 2 else { return nil }
            let match = likeness.nearest(to: index, atLeast: Self.threshold) { other in
                ranks[other] < place && traits[index].mayBe(traits[other]) ? ranks[other] : nil
            }
            return match.map { Self.finding(actions[index].action, actions[$0.index].action, $0.score) }
        }.compactMap(\.self)
    }

    private static func finding(_ later: Action, _ earlier: Action, _ score: Double) -> Diagnostic {
        Diagnostic(
            .same, .info, path: later.path, start: later.start, end: later.end,
            arguments: ["\(earlier.path):\(earlier.start.line)", String(Int(score * 100))])
    }
}
