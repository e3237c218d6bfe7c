import Documents
import Text

/// Finds actions without a common id that look the same; they are offered, never joined.
struct SameActions {
    private(set) var findings: [Diagnostic] = []

    /// Texts at least this alike are offered.
    private static let threshold = 0.7

    init(_ actions: [TrackedAction], documents: [Document]) {
        let likeness = Likeness(actions.map(\.action.text))
        let owners = actions.map { Self.owners(of: $0.action) }
        let order = actions.indices.sorted { Self.isEarlier(actions[$0], actions[$1]) }
        var rank = Array(repeating: 0, count: actions.count)
        for (place, index) in order.enumerated() { rank[index] = place }
        for index in order where actions[index].outstanding && likeness.wordCount(of: index) >= 2 {
            let match = likeness.nearest(to: index, atLeast: Self.threshold) { other in
                guard rank[other] < rank[index], actions[other].outstanding,
                    actions[index].action.id == nil || actions[other].action.id == nil,
                    owners[index].isEmpty || owners[other].isEmpty || !owners[index].isDisjoint(with: owners[other])
                else { return nil }
                return rank[other]
            }
            if let match { add(actions[index], actions[match.index], match.score) }
        }
    }

    private static func isEarlier(_ left: TrackedAction, _ right: TrackedAction) -> Bool {
        switch (left.raised.date, right.raised.date) {
        case (nil, _?): return true
        case (_?, nil): return false
        case (let first?, let second?) where first != second: return first < second
        default: break
        }
        return left.action.standsBefore(right.action)
    }

    /// Whom an action has, one key for each.
    private static func owners(of action: Action) -> Set<String> {
        Set(action.owners.map { $0.person ?? $0.organisation ?? Folded.key($0.written) })
    }

    private mutating func add(_ later: TrackedAction, _ earlier: TrackedAction, _ score: Double) {
        findings.append(
            Diagnostic(
                .same, .info, path: later.action.path, start: later.action.start, end: later.action.end,
                arguments: ["\(earlier.action.path):\(earlier.action.start.line)", String(Int(score * 100))]))
    }
}
