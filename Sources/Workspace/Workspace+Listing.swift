package import Git

extension Workspace {
    /// The documents of the workspace: what git tracks, and what no `.gitignore` leaves out.
    package func listing() throws(GitError) -> Listing {
        switch snapshot {
        case .recorded(let tree): return try tree.listing()
        case .workTree(let tree):
            let walk = FolderWalk(tree)
            return walk.ignoredSomething ? try addingTracked(to: walk.listing) : walk.listing
        }
    }

    /// A rule does not leave out what git tracks already.
    private func addingTracked(to listing: Listing) throws(GitError) -> Listing {
        guard let repository else { return listing }
        let prefix = repository.prefix(of: root)
        var listing = listing
        var known = Set(listing.documents)
        for text in try repository.trackedPaths() {
            guard let path = WorkspacePath(text).below(prefix), path.isMarkdown, !path.isSetAside else { continue }
            if known.insert(path).inserted, tree.isDocument(at: path) { listing.documents.append(path) }
        }
        listing.documents.sort()
        return listing
    }
}

extension WorkspacePath {
    /// The path relative to a folder; nil for what is not below it.
    package func below(_ folder: WorkspacePath) -> WorkspacePath? {
        guard !folder.bytes.isEmpty else { return self }
        let start = folder.bytes + [UInt8(ascii: "/")]
        return bytes.starts(with: start) ? WorkspacePath(bytes: Array(bytes[start.count...])) : nil
    }
}

extension WorkTree {
    /// Whether a plain file is there, and no link on the way to it.
    func isDocument(at path: WorkspacePath) -> Bool {
        do throws(FileError) {
            return try folder(at: path.folder).isFile(path.name)
        } catch {
            return false
        }
    }
}
