package import Git

/// The log of the heads that branches have had, as a scan has read it.
package struct HeadLog: Sendable {
    /// Oldest first.
    package let entries: [HeadEntry]
    /// The commit at which the chain breaks off, since it is no entry, or is not whole.
    package let brokenAt: ObjectID?

    /// Follows the chain from the latest entry; nil: there is no log.
    package init(from latest: ObjectID?, in graph: CommitGraph) {
        var entries: [HeadEntry] = []
        var broken: ObjectID?
        var next = latest
        while let id = next {
            guard let entry = graph.commit(id).flatMap({ HeadEntry($0) }) else {
                broken = id
                break
            }
            entries.append(entry)
            next = entry.previous
        }
        self.entries = entries.reversed()
        brokenAt = broken
    }

    /// What had been taken out of the history by decision when the latest entry was written.
    package var redactions: [Redaction] { entries.last?.redactions ?? [] }

    /// Entries whose head its branch no longer leads to, one for each time that the history was rewritten.
    ///
    /// A branch that is gone must be held by another one.
    package func lost(branches: [String: ObjectID], in graph: CommitGraph) -> [HeadEntry] {
        let all = graph.reachable(from: branches.values)
        var lost: [HeadEntry] = []
        for (branch, entries) in Dictionary(grouping: entries, by: \.branch) {
            let held = branches[branch].map { graph.reachable(from: [$0]) } ?? all
            let missing = entries.filter { !held.contains($0.head) }
            for (number, entry) in missing.enumerated() {
                let later = entries.first { $0.head != entry.head && isAfter($0, entry) }
                let isLast = number == missing.count - 1
                // One that led on to the next lost head was lost with it.
                if let later, !isLast, graph.reachable(from: [later.head]).contains(entry.head) { continue }
                if !lost.contains(where: { $0.head == entry.head && $0.branch == branch }) { lost.append(entry) }
            }
        }
        return lost.sorted { ($0.writtenBy.time.seconds, $0.id) < ($1.writtenBy.time.seconds, $1.id) }
    }

    private func isAfter(_ later: HeadEntry, _ earlier: HeadEntry) -> Bool {
        guard let first = entries.firstIndex(of: earlier), let second = entries.firstIndex(of: later) else {
            return false
        }
        return second > first
    }
}
