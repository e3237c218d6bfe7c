import Git

/// Finds the commits that changed one document, through renames and merges.
struct DocumentVersions {
    let repository: Repository
    /// Reads the `id` out of a document's front matter.
    let documentID: (_ path: String, _ bytes: [UInt8]) -> String?

    /// A commit that changed the document, and what it held before and after.
    struct Step {
        let commit: Commit
        /// The tree before it; nil for the first commit.
        let parentTree: ObjectID?
        let path: String
        /// The path before, where it was another.
        let previousPath: String?
        let old: ObjectID?
        let new: ObjectID?
    }

    /// The steps of a path, newest first.
    ///
    /// A merge whose document is one parent's is no step: only that parent's past made the document what it is. A
    /// merge with a text of its own is one, compared with its first parent.
    func steps(of path: String, from head: ObjectID) throws(GitError) -> [Step] {
        var steps: [Step] = []
        var queue = CommitQueue()
        let latest = try repository.commit(head)
        queue.insert(CommitQueue.Item(commit: latest, path: path, blob: try blob(path, latest.tree)))
        while let item = queue.next() {
            let (commit, path, new) = (item.commit, item.path, item.blob)
            var parents: [Commit] = []
            for id in commit.parents { parents.append(try repository.commit(id)) }
            var olds: [ObjectID?] = []
            for parent in parents { olds.append(parent.tree == commit.tree ? new : try blob(path, parent.tree)) }
            if let same = olds.firstIndex(of: new) {
                queue.insert(CommitQueue.Item(commit: parents[same], path: path, blob: new))
                continue
            }
            guard let parent = parents.first else {
                if new != nil {
                    steps.append(
                        Step(commit: commit, parentTree: nil, path: path, previousPath: nil, old: nil, new: new))
                }
                continue
            }
            let source = try olds.contains { $0 != nil } ? nil : renameSource(of: path, from: parent, to: commit)
            steps.append(
                Step(
                    commit: commit, parentTree: parent.tree, path: path, previousPath: source?.path,
                    old: source?.blob ?? olds[0], new: new))
            for (index, parent) in parents.enumerated() where index == 0 || olds[index] != nil {
                let blob = source?.blob ?? olds[index]
                queue.insert(CommitQueue.Item(commit: parent, path: source?.path ?? path, blob: blob))
            }
        }
        return steps
    }

    private func blob(_ path: String, _ tree: ObjectID) throws(GitError) -> ObjectID? {
        guard let entry = try repository.entry(at: path, in: tree), entry.mode.isFile else { return nil }
        return entry.id
    }

    /// The document that a commit moved to a path: the same bytes, else the same `id`, else mostly the same text.
    private func renameSource(
        of path: String, from parent: Commit, to commit: Commit
    ) throws(GitError) -> (path: String, blob: ObjectID)? {
        guard let new = try blob(path, commit.tree) else { return nil }
        var deleted: [(path: String, blob: ObjectID)] = []
        for change in try repository.changes(from: parent.tree, to: commit.tree) where change.change == .deleted {
            if let old = try blob(change.path, parent.tree) { deleted.append((change.path, old)) }
        }
        if let exact = deleted.first(where: { $0.blob == new }) { return exact }
        guard !deleted.isEmpty else { return nil }
        let id = documentID(path, try repository.blob(new))
        var ids: [String?] = []
        for document in deleted { ids.append(documentID(document.path, try repository.blob(document.blob))) }
        if let id, let same = ids.firstIndex(of: id) { return deleted[same] }
        let changes = try repository.changes(from: parent.tree, to: commit.tree, detectingRenames: true)
        guard case .renamed(let source)? = changes.first(where: { $0.path == path })?.change,
            let index = deleted.firstIndex(where: { $0.path == source })
        else { return nil }
        // Two ids are two documents, however alike their texts are.
        return id != nil && ids[index] != nil ? nil : deleted[index]
    }
}

/// Commits still to be looked at, the latest committed first, each with what the document was there.
struct CommitQueue {
    private var pending: [Item] = []
    private var seen: Set<ObjectID> = []

    /// A commit, the path the document had there, and what it held; nil where it held nothing.
    struct Item {
        let commit: Commit
        let path: String
        let blob: ObjectID?
    }

    /// A commit is looked at once, under the path it was first reached by.
    mutating func insert(_ item: Item) {
        guard seen.insert(item.commit.id).inserted else { return }
        let seconds = item.commit.committer.time.seconds
        let place = pending.lastIndex { $0.commit.committer.time.seconds < seconds }.map { $0 + 1 } ?? 0
        pending.insert(item, at: place)
    }

    mutating func next() -> Item? { pending.popLast() }
}
