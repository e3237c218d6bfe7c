package import Git
package import Ledger
package import Workspace

/// A document that differs between two commits.
package struct DocumentDifference: Hashable, Sendable {
    /// The path in the newer commit; for a deleted document that in the older one.
    package var path: WorkspacePath
    /// The path in the older commit, where it was another.
    package var previousPath: WorkspacePath?
    /// What the older commit holds; nil for a new document.
    package var old: ObjectID?
    /// What the newer commit holds; nil for a deleted document.
    package var new: ObjectID?

    /// Takes the two sides as they are.
    package init(path: WorkspacePath, previousPath: WorkspacePath? = nil, old: ObjectID?, new: ObjectID?) {
        self.path = path
        self.previousPath = previousPath
        self.old = old
        self.new = new
    }
}

/// Finds the documents that differ between commits.
package struct DocumentDifferences {
    private let repository: Repository
    private let folder: WorkspacePath
    private let versions: DocumentVersions

    /// - Parameter folder: the workspace's root below the repository's.
    package init(_ repository: Repository, folder: WorkspacePath, reader: VersionReader) {
        self.repository = repository
        self.folder = folder
        versions = DocumentVersions(past: Past(repository), documentID: reader.documentID(of:))
    }

    /// The documents that differ, by path; a renamed one stands at its new path. Without an older commit all are new.
    package func between(_ old: Commit?, _ new: Commit) throws(GitError) -> [DocumentDifference] {
        try among(repository.changes(from: old?.tree, to: new.tree), from: old, to: new)
    }

    /// The same among paths that are known to differ.
    func among(
        _ changes: [PathChange], from old: Commit?, to new: Commit
    ) throws(GitError) -> [DocumentDifference] {
        var found: [DocumentDifference] = []
        var moved: Set<WorkspacePath> = []
        // A document comes from where another one goes or changes; most commits change one alone.
        let mayMove =
            changes.count { $0.old != nil && document($0.path) != nil } > 1
            || changes.contains { $0.new == nil } && changes.contains { $0.old == nil }
        for change in changes {
            guard let path = document(change.path), change.new != nil else { continue }
            let source = try old.flatMap { old throws(GitError) -> DocumentVersions.Place? in
                guard mayMove else { return nil }
                let place = try versions.place(of: change.path, holding: change.new, in: new)
                return try versions.source(of: place, taken: change.old, in: versions.past.number(of: old))
            }
            let previous = source.flatMap { document(versions.path(of: $0)) }
            if let previous { moved.insert(previous) }
            found.append(
                DocumentDifference(
                    path: path, previousPath: previous, old: source?.blob ?? change.old, new: change.new))
        }
        for change in changes where change.new == nil {
            guard let path = document(change.path), !moved.contains(path) else { continue }
            found.append(DocumentDifference(path: path, old: change.old, new: nil))
        }
        return found.sorted { $0.path < $1.path }
    }

    private func document(_ path: String) -> WorkspacePath? {
        guard let path = WorkspacePath(path).below(folder), path.isMarkdown, !path.isSetAside else { return nil }
        return path
    }
}
