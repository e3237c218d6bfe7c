import Git

/// Finds, among the commits after a change, the one since which a file no longer is as it was.
struct LaterChange {
    private let path: String
    private let target: ObjectID
    private let head: ObjectID
    private let repository: Repository

    /// - Parameters:
    ///   - target: the change; an ancestor of `head`, or `head` itself.
    init(on path: String, of target: ObjectID, from head: ObjectID, in repository: Repository) {
        self.path = path
        self.target = target
        self.head = head
        self.repository = repository
    }

    /// The earliest commit from which on every version is not free; nil where none before it is.
    ///
    /// - Parameter isFree: looks at a version, nil where there is no file.
    func first(
        _ isFree: ([UInt8]?) throws(UndoPlan.Refusal) -> Bool
    ) throws(UndoPlan.Refusal) -> ObjectID? {
        var id = head
        while id != target {
            let commit = try UndoPlan.Refusal.git { () throws(GitError) in try repository.commit(id) }
            guard let parent = try parent(of: commit) else { return nil }
            let (now, before) = try UndoPlan.Refusal.git { () throws(GitError) in
                (try blob(in: commit.tree), try blob(in: repository.commit(parent).tree))
            }
            if now != before {
                let version = try UndoPlan.Refusal.git { () throws(GitError) in
                    try before.map { blob throws(GitError) in try repository.blob(blob) }
                }
                if try isFree(version) { return id }
            }
            id = parent
        }
        return nil
    }

    /// The parent on whose side the change is.
    private func parent(of commit: Commit) throws(UndoPlan.Refusal) -> ObjectID? {
        guard commit.parents.count > 1 else { return commit.parents.first }
        return try UndoPlan.Refusal.git { () throws(GitError) in
            for parent in commit.parents where try repository.isReachable(target, from: parent) { return parent }
            return nil
        }
    }

    private func blob(in tree: ObjectID) throws(GitError) -> ObjectID? {
        guard let entry = try repository.entry(at: path, in: tree), entry.mode.isFile else { return nil }
        return entry.id
    }
}
