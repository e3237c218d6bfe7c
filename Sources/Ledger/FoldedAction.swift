import Documents

/// An action as it is counted: once, with all the places that look the same.
package struct FoldedAction: Hashable, Sendable {
    /// In the order in which they were spoken of last; never empty.
    package let parts: [TrackedAction]

    /// Takes places that look the same, in the order in which they were spoken of last; at least one.
    package init(parts: [TrackedAction]) { self.parts = parts }

    /// The part that stands for all: the outstanding one that was spoken of last, else the last.
    package var leading: TrackedAction { parts.last(where: \.outstanding) ?? parts[parts.count - 1] }

    /// Outstanding if any part is.
    package var outstanding: Bool { parts.contains(where: \.outstanding) }

    /// What the places say differently of it, which somebody has to settle.
    package var disagreements: Set<Disagreement> {
        var found: Set<Disagreement> = []
        if outstanding, parts.contains(where: { !$0.action.state.isOutstanding }) { found.insert(.state) }
        if Set(parts.filter(\.outstanding).compactMap { $0.action.due?.date }).count > 1 { found.insert(.due) }
        return found
    }

    /// In what the parts differ.
    package enum Disagreement: String, Hashable, Sendable, CaseIterable {
        /// Closed in one place and outstanding in another.
        case state
        /// Outstanding until different days.
        case due
    }
}

extension Ledger {
    /// Texts at least this alike are one action although one place says that it is closed.
    private static var alikeThoughClosed: Double { 0.85 }

    /// Every action once, those that look the same folded, in the order of their first part.
    package func folded() -> [FoldedAction] {
        var groups = samePairGroups()
        for (closed, open) in closedElsewhere() { groups.join(closed, open) }
        var members: [Int: [Int]] = [:]
        var order: [Int] = []
        for index in actions.indices {
            let root = groups.root(of: index)
            if members[root] == nil { order.append(root) }
            members[root, default: []].append(index)
        }
        return order.map { root in
            let parts = (members[root] ?? []).map { actions[$0] }
            return FoldedAction(
                parts: parts.order { DayAndPlace($0.mentions.last?.date, otherwise: .min, $0.action) }
                    .map { parts[$0] })
        }
    }

    /// How many those at some places of `actions` are, those that look the same counted once.
    package func distinctCount(at places: [Int]) -> Int {
        guard !samePairs.isEmpty, !places.isEmpty else { return places.count }
        let groups = samePairGroups()
        var isSeen = [Bool](repeating: false, count: actions.count)
        for place in places { isSeen[groups.root(of: place)] = true }
        return isSeen.count { $0 }
    }

    /// The actions, those that look the same together.
    private func samePairGroups() -> DisjointSets {
        var groups = DisjointSets(count: actions.count)
        for pair in samePairs { groups.join(pair.later, pair.earlier) }
        return groups
    }

    /// How many actions these are, those that look the same counted once.
    package func distinctCount(of some: [TrackedAction]) -> Int {
        guard !samePairs.isEmpty, !some.isEmpty else { return some.count }
        let groups = samePairGroups()
        var roots: [MentionPlace: Int] = [:]
        for index in samePairs.flatMap({ [$0.later, $0.earlier] }) {
            roots[MentionPlace(actions[index].action)] = groups.root(of: index)
        }
        var seen: Set<Int> = []
        return some.count { tracked in
            guard let root = roots[MentionPlace(tracked.action)] else { return true }
            return seen.insert(root).inserted
        }
    }

    /// What is not outstanding in one document and is in another, in nearly the same words.
    ///
    /// What was closed before the other was raised is another action: the same task once more.
    private func closedElsewhere() -> [(closed: Int, open: Int)] {
        let traits = ActionTraits(actions)
        guard actions.indices.contains(where: { !traits.isOutstanding($0) }) else { return [] }
        let likeness = Likeness(actions.map(\.action.text), atLeast: min(Self.alikeThoughClosed, SameActions.threshold))
        return actions.indices.compactMap { index in
            guard !traits.isOutstanding(index), likeness.wordCount(of: index) >= 2 else { return nil }
            let closed = actions[index]
            let isClosed = !closed.action.state.isOutstanding
            let threshold = isClosed ? Self.alikeThoughClosed : SameActions.threshold
            let day = closed.mentions.last?.date?.number ?? .min
            let match = likeness.nearest(to: index, atLeast: threshold) { other in
                guard traits.isOutstanding(other), actions[other].action.path != closed.action.path,
                    traits.mayBeOne(index, other),
                    !isClosed || actions[other].raised.date.map({ $0.number <= day }) ?? true
                else { return nil }
                return actions[other].raised.date?.number ?? .min
            }
            return match.map { (index, $0.index) }
        }
    }
}
