package import Git

/// The commits of a history as a scan has read them; one that is damaged ends the history there.
package struct CommitGraph: Sendable {
    private let commits: [ObjectID: ObjectScan.RecordedCommit]
    /// The commits that annotated tags name, by the tags' own objects.
    private let tagged: [ObjectID: ObjectID]

    /// Takes the commits and tags of a scan.
    package init(_ scan: ObjectScan) {
        commits = scan.commits
        tagged = scan.tags.compactMapValues { TagText($0)?.object }
    }

    /// The commit that a reference names, through a tag's own object.
    package func target(of reference: Reference) -> ObjectID? {
        tagged[reference.id] ?? (commits[reference.id] == nil ? nil : reference.id)
    }

    /// A commit that is whole.
    package func commit(_ id: ObjectID) -> Commit? { commits[id]?.commit }

    /// The bytes of a commit that is whole.
    package func bytes(_ id: ObjectID) -> [UInt8]? { commits[id]?.bytes }

    /// Some commits and all that led to them.
    package func reachable(from starts: some Sequence<ObjectID>) -> Set<ObjectID> {
        var found: Set<ObjectID> = []
        var pending = Array(starts)
        while let id = pending.popLast() {
            guard let commit = commits[id]?.commit, found.insert(id).inserted else { continue }
            pending += commit.parents
        }
        return found
    }

    /// A commit and its first parents, newest first.
    package func firstParents(of id: ObjectID) -> [Commit] {
        var line: [Commit] = []
        var next = commits[id]?.commit
        while let commit = next {
            line.append(commit)
            next = commit.parents.first.flatMap { commits[$0]?.commit }
        }
        return line
    }

    /// Commits in the order of their time, those of one second in that of their ids.
    package func ordered(_ ids: some Sequence<ObjectID>) -> [Commit] {
        ids.compactMap { commits[$0]?.commit }.sorted {
            ($0.committedAt, $0.id) < ($1.committedAt, $1.id)
        }
    }
}
