package import Documents
package import Git
package import Ledger
package import Workspace

/// Paths that documents had once and have no more.
package struct FormerDocuments {
    private let repository: Repository
    private let folder: WorkspacePath
    private let versions: DocumentVersions

    /// - Parameter folder: the workspace's root below the repository's.
    package init(_ repository: Repository, folder: WorkspacePath, reader: VersionReader) {
        self.repository = repository
        self.folder = folder
        versions = DocumentVersions(past: Past(repository), documentID: reader.documentID(of:))
    }

    /// A path that a commit took away.
    package struct Departure: Hashable, Sendable {
        /// The path that is no more.
        package var path: WorkspacePath
        /// Where the document went; nil where it was deleted.
        package var movedTo: WorkspacePath?
        /// The latest commit that still holds the path.
        package var lastHolder: ObjectID
        /// When it was taken away, by the clock of whoever recorded that.
        package var day: Day
    }

    /// The last departure from each path that the head does not hold, by path.
    package func departures(from head: ObjectID) throws(GitError) -> [Departure] {
        let present = Set(try repository.files(in: try repository.commit(head).tree).map { WorkspacePath($0.path) })
        var found: [WorkspacePath: Departure] = [:]
        try repository.ancestors(of: head) { commit throws(GitError) in
            guard commit.parents.count == 1, let parent = commit.parents.first else { return true }
            let changes = try repository.changes(from: repository.commit(parent).tree, to: commit.tree)
            let deleted = changes.filter { $0.change == .deleted }.compactMap { change in
                present.contains(WorkspacePath(change.path)) ? nil : document(at: change.path)
            }.filter { found[$0] == nil }
            guard !deleted.isEmpty else { return true }
            let moves = try moves(of: changes, in: commit)
            for path in deleted {
                found[path] = Departure(
                    path: path, movedTo: moves[path], lastHolder: parent, day: commit.committer.time.localDay)
            }
            return true
        }
        return found.values.sorted { $0.path < $1.path }
    }

    private func document(at path: String) -> WorkspacePath? {
        guard let path = WorkspacePath(path).below(folder), path.isMarkdown, !path.isSetAside else { return nil }
        return path
    }

    /// Where a commit's added documents came from: their new paths by their old ones.
    private func moves(of changes: [PathChange], in commit: Commit) throws(GitError) -> [WorkspacePath: WorkspacePath] {
        var moves: [WorkspacePath: WorkspacePath] = [:]
        for change in changes where change.new != nil {
            guard let target = document(at: change.path) else { continue }
            let place = try versions.place(of: change.path, holding: change.new, in: commit)
            for origin in try versions.origins(of: place) where origin.path != place.path {
                if let source = document(at: versions.path(of: origin)) { moves[source] = target }
            }
        }
        return moves
    }
}
