import Documents
import Text

/// Finds actions without a common id that look the same; they are offered, never joined.
struct SameActions {
    private(set) var findings: [Diagnostic] = []

    /// Texts at least this alike are offered.
    private static let threshold = 0.7

    init(_ actions: [TrackedAction], documents: [Document]) {
        let words = actions.map { Similarity.words($0.action.text) }
        var byWord: [String: [Int]] = [:]
        for (index, list) in words.enumerated() {
            for word in Set(list) { byWord[word, default: []].append(index) }
        }
        let order = actions.indices.sorted { Self.isEarlier(actions[$0], actions[$1]) }
        var rank = Array(repeating: 0, count: actions.count)
        for (place, index) in order.enumerated() { rank[index] = place }
        for index in order {
            guard words[index].count >= 2, let match = Self.nearest(to: index, actions, words, byWord, rank) else {
                continue
            }
            add(actions[index], actions[match.index], match.score)
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

    /// The nearest earlier action that looks the same, found by its rarest words.
    private static func nearest(
        to index: Int, _ actions: [TrackedAction], _ words: [[String]], _ byWord: [String: [Int]], _ rank: [Int]
    ) -> (index: Int, score: Double)? {
        let rare = Set(words[index]).sorted { (byWord[$0]?.count ?? 0, $0) < (byWord[$1]?.count ?? 0, $1) }
        let needed = Int((1 - threshold) * Double(words[index].count)) + 1
        var seen: Set<Int> = []
        var best: (index: Int, score: Double)?
        for word in rare.prefix(needed) {
            // A word that stands in more than these says nothing of likeness.
            guard let others = byWord[word], others.count <= 200 else { continue }
            for other in others where rank[other] < rank[index] && seen.insert(other).inserted {
                guard mayBeSame(actions[index], actions[other]) else { continue }
                let score = Similarity.shared(words[index], words[other])
                guard score >= threshold else { continue }
                if best.map({ score > $0.score || (score == $0.score && rank[other] > rank[$0.index]) }) ?? true {
                    best = (other, score)
                }
            }
        }
        return best
    }

    /// Both outstanding, no two ids, and an owner in common or none in one.
    private static func mayBeSame(_ left: TrackedAction, _ right: TrackedAction) -> Bool {
        guard left.outstanding, right.outstanding, left.action.id == nil || right.action.id == nil else { return false }
        func keys(_ tracked: TrackedAction) -> Set<String> {
            Set(tracked.action.owners.map { $0.person ?? $0.organisation ?? Folded.key($0.written) })
        }
        let (first, second) = (keys(left), keys(right))
        return first.isEmpty || second.isEmpty || !first.isDisjoint(with: second)
    }

    private mutating func add(_ later: TrackedAction, _ earlier: TrackedAction, _ score: Double) {
        findings.append(
            Diagnostic(
                .same, .info, path: later.action.path, start: later.action.start, end: later.action.end,
                arguments: ["\(earlier.action.path):\(earlier.action.start.line)", String(Int(score * 100))]))
    }
}
