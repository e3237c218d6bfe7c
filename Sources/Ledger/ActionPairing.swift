import Documents
import Text

/// Which action of an older version each action of a newer one is.
struct ActionPairing {
    /// Shared words ÷ words of the longer text, from which two texts are alike.
    private static let alike = 0.5
    /// What it counts to stand behind the same action.
    private static let bonus = 0.3
    /// From here on they are where nothing else can be the one.
    private static let alikeInPlace = 0.25
    /// How many places of a form and heading an action is looked for on either side of where it stood.
    private static let reach = 32

    /// For each action of the newer version, the index of the older one.
    private(set) var olds: [Int?]
    private var taken: Set<Int> = []
    private var oldCount: Int

    /// Pairs the actions of two versions of a document.
    ///
    /// Most are as they were: what is the same at both ends is passed over, as with lines.
    static func ofDocuments(old: [Action], new: [Action]) -> ActionPairing {
        let (start, end) = commonEnds(old, new)
        let inner = ActionPairing(
            old: Array(old[start..<old.count - end]), new: Array(new[start..<new.count - end]))
        return inner.between(start: start, end: end)
    }

    /// How many actions two versions have the same at their beginning, and then at their end.
    static func commonEnds(_ old: [Action], _ new: [Action]) -> (start: Int, end: Int) {
        let shorter = min(old.count, new.count)
        var start = 0
        while start < shorter, old[start].isSame(as: new[start]) { start += 1 }
        var end = 0
        while end < shorter - start, old[old.count - 1 - end].isSame(as: new[new.count - 1 - end]) { end += 1 }
        return (start, end)
    }

    /// The same for actions with so many before and behind them that are as they were.
    private func between(start: Int, end: Int) -> ActionPairing {
        guard start > 0 || end > 0 else { return self }
        var whole = self
        whole.oldCount += start + end
        let inner: [Int?] = olds.map { $0.map { $0 + start } }
        let behind = whole.oldCount - end..<whole.oldCount
        whole.olds = (0..<start).map { $0 } + inner + behind.map { $0 }
        whole.taken = Set(whole.olds.lazy.compactMap(\.self))
        return whole
    }

    init(old: [Action], new: [Action]) {
        olds = Array(repeating: nil, count: new.count)
        oldCount = old.count
        guard !old.isEmpty, !new.isEmpty else { return }
        let (old, new) = (old.map(Entry.init), new.map(Entry.init))
        match(old, new) { $0.action.id.map { [$0] } }
        match(old, new, unless: Self.haveDifferentIDs) { $0.words + [$0.action.form.rawValue] + $0.action.heading }
        match(old, new, unless: Self.haveDifferentIDs) { $0.words }
        guard olds.contains(nil) else { return }
        matchBetweenNeighbours(old, new)
        matchAlike(old, new)
        matchBetweenNeighbours(old, new)
    }

    /// An action of a version with what it is found by.
    private struct Entry {
        let action: Action
        let words: [String]

        init(_ action: Action) {
            self.action = action
            words = ActionPairing.words(action)
        }
    }

    /// The indices of the older actions that none of the newer ones is.
    var unmatchedOlds: [Int] { taken.count == oldCount ? [] : (0..<oldCount).filter { !taken.contains($0) } }

    /// The text's words, folded, without punctuation.
    static func words(_ action: Action) -> [String] { Similarity.words(action.text) }

    private static func haveDifferentIDs(_ old: Entry, _ new: Entry) -> Bool {
        old.action.id != nil && new.action.id != nil && old.action.id != new.action.id
    }

    /// Pairs what has the same key, in order; no key, no pair.
    private mutating func match(
        _ old: [Entry], _ new: [Entry], unless excluded: (Entry, Entry) -> Bool = { _, _ in false },
        by key: (Entry) -> [String]?
    ) {
        var places: [[String]: [Int]] = [:]
        for index in old.indices.reversed() where !taken.contains(index) {
            if let key = key(old[index]) { places[key, default: []].append(index) }
        }
        for index in new.indices where olds[index] == nil {
            guard let key = key(new[index]), let candidate = places[key]?.last,
                !excluded(old[candidate], new[index])
            else { continue }
            places[key]?.removeLast()
            pair(candidate, index)
        }
    }

    /// Pairs what is left by likeness, the most alike first.
    private mutating func matchAlike(_ old: [Entry], _ new: [Entry]) {
        let groups = Dictionary(grouping: old.indices.filter { !taken.contains($0) }) { Place(old[$0]) }
        let oldWords = groups.values.joined().reduce(into: [:]) { $0[$1] = Set(old[$1].words) }
        var likenesses: [(score: Double, old: Int, new: Int)] = []
        var position: [Place: Int] = [:]
        for index in new.indices where olds[index] == nil {
            let place = Place(new[index])
            guard let group = groups[place] else { continue }
            let words = Set(new[index].words)
            let middle = position[place, default: 0]
            position[place] = middle + 1
            let near = group[min(max(0, middle - Self.reach), group.count)..<min(middle + Self.reach, group.count)]
            for candidate in near where !Self.haveDifferentIDs(old[candidate], new[index]) {
                let score = Self.likeness(words, oldWords[candidate] ?? [])
                if score >= Self.alike {
                    let bonus = isBehindSame(candidate, index) ? Self.bonus : 0
                    likenesses.append((score + bonus, candidate, index))
                }
            }
        }
        likenesses.sort { ($1.score, $0.new, $0.old) < ($0.score, $1.new, $1.old) }
        for likeness in likenesses where olds[likeness.new] == nil && !taken.contains(likeness.old) {
            pair(likeness.old, likeness.new)
        }
    }

    /// Pairs an action with the only one that was left where it stands, between the same neighbours, if they share words.
    private mutating func matchBetweenNeighbours(_ old: [Entry], _ new: [Entry]) {
        var start = 0
        while let index = (start..<max(start, new.count)).first(where: { olds[$0] == nil }) {
            let end = (index..<new.count).first { olds[$0] != nil } ?? new.count
            start = end
            let before = index == 0 ? -1 : olds[index - 1] ?? -1
            let after = end == new.count ? old.count : olds[end] ?? old.count
            guard end == index + 1, before + 1 < after else { continue }
            let left = (before + 1..<after).filter { !taken.contains($0) }
            guard let only = left.first, left.count == 1, Place(old[only]) == Place(new[index]),
                !Self.haveDifferentIDs(old[only], new[index]),
                Self.likeness(Set(old[only].words), Set(new[index].words)) >= Self.alikeInPlace
            else { continue }
            pair(only, index)
        }
    }

    /// Whether the action before each is the same one.
    private func isBehindSame(_ old: Int, _ new: Int) -> Bool { old > 0 && new > 0 && olds[new - 1] == old - 1 }

    private static func likeness(_ words: Set<String>, _ others: Set<String>) -> Double {
        Double(words.intersection(others).count) / Double(max(words.count, others.count, 1))
    }

    private mutating func pair(_ old: Int, _ new: Int) {
        olds[new] = old
        taken.insert(old)
    }

    /// Where in a document, and in which way, an action is written.
    private struct Place: Hashable {
        var form: Action.Form
        var heading: [String]

        init(_ entry: Entry) {
            form = entry.action.form
            heading = entry.action.heading
        }
    }
}
