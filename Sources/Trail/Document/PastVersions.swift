package import Git
package import Ledger
package import Workspace

/// A document as a commit holds it.
package struct PastVersion {
    /// The commit that was asked for.
    package let commit: Commit
    /// The path the document had there.
    package let path: WorkspacePath
    /// The blob that the commit holds at the path.
    package let blob: ObjectID
}

/// Finds what a document was at earlier commits, under whatever name it had there.
package struct PastVersions {
    private let repository: Repository
    private let folder: WorkspacePath
    private let versions: DocumentVersions

    /// - Parameters:
    ///   - past: that of the repository whose work tree holds the workspace.
    ///   - folder: the workspace's root below the repository's.
    package init(_ past: Past, folder: WorkspacePath, reader: VersionReader) {
        repository = past.repository
        self.folder = folder
        versions = DocumentVersions(past: past, documentID: reader.documentID(of:))
    }

    /// The document that has a path at the head, as another commit holds it; nil where it was not there yet, or gone.
    ///
    /// A commit that is no ancestor of the head is searched for the document's `id`, else for its path.
    package func version(
        of path: WorkspacePath, from head: ObjectID, at target: ObjectID
    ) throws(GitError) -> PastVersion? {
        let past = versions.past
        let start = try versions.place(of: folder.appending(path.bytes).text, at: head)
        guard let number = try past.numberIfKnown(of: target) else { return try version(like: start, at: target) }
        var queue = PlaceQueue(until: number)
        try queue.insert(start, in: past)
        var isAncestor = false
        while let place = try queue.next(in: past) {
            if place.commit == number {
                if let found = try version(place) { return found }
                isAncestor = true
            }
            for origin in try versions.origins(of: place) { try queue.insert(origin, in: past) }
        }
        return isAncestor ? nil : try version(like: start, at: target)
    }

    /// The document of another branch: the one of the same `id`, else of the same path.
    private func version(like place: DocumentVersions.Place, at target: ObjectID) throws(GitError) -> PastVersion? {
        if let blob = place.blob, let id = versions.documentID(try repository.blob(blob)) {
            let commit = try repository.commit(target)
            for entry in try repository.files(in: commit.tree) where entry.mode.isFile {
                guard let path = WorkspacePath(entry.path).below(folder), path.isMarkdown, !path.isSetAside,
                    versions.documentID(try repository.blob(entry.id)) == id
                else { continue }
                return PastVersion(commit: commit, path: path, blob: entry.id)
            }
        }
        let commit = try repository.commit(target)
        let path = versions.path(of: place)
        guard let entry = try repository.entry(at: path, in: commit.tree), entry.mode.isFile else { return nil }
        return WorkspacePath(path).below(folder).map { PastVersion(commit: commit, path: $0, blob: entry.id) }
    }

    private func version(_ place: DocumentVersions.Place) throws(GitError) -> PastVersion? {
        guard let blob = place.blob, let path = WorkspacePath(versions.path(of: place)).below(folder) else {
            return nil
        }
        return PastVersion(commit: try versions.past.commit(place.commit), path: path, blob: blob)
    }
}
