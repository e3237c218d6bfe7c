/// Finds what many trees of one history hold at one path: a folder that several of them share is read once.
package struct PathLookup: Sendable {
    private let names: [[UInt8]]
    /// For each level of the path what the folders met so far hold there.
    private var known: [[ObjectID: Found?]]

    private struct Found: Sendable {
        var id: ObjectID
        var mode: FileMode
    }

    /// Takes a path from the trees' root, `/` between folders.
    package init(_ path: String) {
        names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
        known = Array(repeating: [:], count: names.count)
    }

    /// The file at the path; nil where there is none, or something else.
    package mutating func file(in tree: ObjectID, of repository: Repository) throws(GitError) -> ObjectID? {
        var tree = tree
        for level in names.indices {
            guard let found = try found(at: level, in: tree, repository) else { return nil }
            if level == names.count - 1 { return found.mode.isFile ? found.id : nil }
            guard found.mode == .tree else { return nil }
            tree = found.id
        }
        return nil
    }

    /// Takes over what another lookup of the same path has found.
    package mutating func learn(from other: PathLookup) {
        for (level, entries) in other.known.enumerated() where level < known.count {
            known[level].merge(entries) { own, _ in own }
        }
    }

    private mutating func found(at level: Int, in tree: ObjectID, _ repository: Repository) throws(GitError) -> Found? {
        if let known = known[level][tree] { return known }
        let name = names[level]
        var found: Found?
        try repository.forEachEntry(of: tree) { entry in
            guard entry.isNamed(name) else { return true }
            found = Found(id: entry.id, mode: entry.mode)
            return false
        }
        known[level][tree] = .some(found)
        return found
    }
}
