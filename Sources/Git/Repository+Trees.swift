extension Repository {
    /// What a tree holds at a path, or nil.
    package func entry(at path: String, in tree: ObjectID) throws(GitError) -> TreeEntry? {
        var tree = tree
        var folder = ""
        var names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard let last = names.popLast() else { return nil }
        for name in names {
            guard let entry = try entry(named: name, of: tree, under: folder), entry.mode == .tree else { return nil }
            (tree, folder) = (entry.id, entry.path)
        }
        return try entry(named: last, of: tree, under: folder)
    }

    /// Every file, link and submodule below a tree, in git's order.
    package func files(in tree: ObjectID) throws(GitError) -> [TreeEntry] {
        var files: [TreeEntry] = []
        var pending = Array(try entries(of: tree).reversed())
        while let entry = pending.popLast() {
            if entry.mode == .tree {
                pending.append(contentsOf: try entries(of: entry.id, under: entry.path).reversed())
            } else {
                files.append(entry)
            }
        }
        return files
    }

    /// The paths git tracks here: those of the index, or HEAD's where there is no index that can be read.
    package func trackedPaths() throws(GitError) -> [String] {
        let indexed = try readableIndex()?.entries ?? []
        if !indexed.isEmpty { return indexed.map(\.path) }
        guard let commit = try head().commit else { return [] }
        return try files(in: try self.commit(commit).tree).map(\.path)
    }

    private func entry(
        named name: Substring.UTF8View, of tree: ObjectID, under folder: String
    ) throws(GitError) -> TreeEntry? {
        let wanted = Array(name)
        var found: TreeEntry?
        try forEachEntry(of: tree) { entry in
            guard entry.isNamed(wanted) else { return true }
            let path = folder.isEmpty ? entry.text : "\(folder)/\(entry.text)"
            found = TreeEntry(path: path, id: entry.id, mode: entry.mode)
            return false
        }
        return found
    }
}
