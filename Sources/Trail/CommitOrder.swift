package import Git

/// The commits of a history in an order in which nothing comes before what it stands on.
package enum CommitOrder {
    /// Each commit of an ancestry behind its parents; of several that may come next, the one committed first.
    package static func oldestFirst(_ ancestry: Ancestry) -> [Commit] { sorted(ancestry.commits.reversed()) }

    /// Puts commits behind their parents, and changes nothing where they are so already.
    static func sorted(_ commits: [Commit]) -> [Commit] {
        let places = Dictionary(commits.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var children: [[Int]] = Array(repeating: [], count: commits.count)
        var missing = Array(repeating: 0, count: commits.count)
        for (index, commit) in commits.enumerated() {
            for parent in Set(commit.parents) {
                guard let place = places[parent] else { continue }
                children[place].append(index)
                missing[index] += 1
            }
        }
        // Descending: the one that stood first is last.
        var ready = commits.indices.filter { missing[$0] == 0 }.reversed() as [Int]
        var sorted: [Commit] = []
        while let next = ready.popLast() {
            sorted.append(commits[next])
            for child in children[next] {
                missing[child] -= 1
                guard missing[child] == 0 else { continue }
                let place = ready.lastIndex { $0 > child }.map { $0 + 1 } ?? 0
                ready.insert(child, at: place)
            }
        }
        return sorted
    }
}
