package import Git
import Text

/// The files of a workspace as a commit holds them.
package struct RecordedTree {
    /// The one that holds the commit.
    package let repository: Repository
    /// The commit whose files these are.
    package let commit: ObjectID
    /// The tree of the commit's own root.
    let tree: ObjectID
    /// The workspace's root below the repository's; empty where they are the same.
    let prefix: WorkspacePath

    /// Takes the files that a commit holds below a folder of the repository.
    init(_ repository: Repository, at commit: ObjectID, below prefix: WorkspacePath) throws(GitError) {
        self.repository = repository
        self.commit = commit
        self.prefix = prefix
        tree = try repository.commit(commit).tree
    }

    /// Reads a plain file; nil where the commit has none at the path.
    package func bytes(at path: WorkspacePath) throws(GitError) -> [UInt8]? {
        let place = prefix.appending(path)
        guard let entry = try repository.entry(at: place.text, in: tree), entry.mode.isFile else { return nil }
        return try repository.blob(entry.id)
    }

    /// Every file, link and submodule with its path below the workspace's root, in git's order.
    package func entries() throws(GitError) -> [(path: WorkspacePath, entry: TreeEntry)] {
        guard !prefix.bytes.isEmpty else { return try repository.files(in: tree).map { (WorkspacePath($0.path), $0) } }
        guard let root = try repository.entry(at: prefix.text, in: tree), root.mode == .tree else { return [] }
        return try repository.files(in: root.id).map { (WorkspacePath($0.path), $0) }
    }
}

extension RecordedTree {
    /// The documents of the commit; git tracks all of it, so that no rule leaves anything out.
    package func listing() throws(GitError) -> Listing {
        var listing = Listing()
        for (path, entry) in try entries() where !path.isSetAside {
            if entry.mode == .submodule {
                listing.note(.documentSkipped, .info, path, "repository")
            } else if path.isMarkdown, entry.mode.isFile {
                listing.documents.append(path)
            } else if path.isMarkdown {
                listing.note(.documentSkipped, .info, path, "link")
            }
        }
        listing.documents.sort()
        return listing
    }
}

extension WorkspacePath {
    /// Below a hidden folder, or below the templates at the root: whatever stands there is no document.
    package var isSetAside: Bool {
        let folders = components.dropLast()
        return folders.contains { $0.first == UInt8(ascii: ".") }
            || folders.first?.elementsEqual(Listing.templates.bytes) == true
    }
}
