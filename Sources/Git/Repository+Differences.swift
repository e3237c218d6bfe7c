internal import CLibgit2

/// A path that differs between two trees.
package struct PathChange: Hashable, Sendable {
    /// The path in the newer tree; for a deleted file that in the older one.
    package let path: String
    /// What became of it.
    package let change: Change
    /// What the older tree held there; nil for an added path.
    package let old: ObjectID?
    /// What the newer tree holds there; nil for a deleted path.
    package let new: ObjectID?
    /// What kind of thing the older tree held there.
    package let oldMode: FileMode?
    /// What kind of thing the newer tree holds there.
    package let newMode: FileMode?

    /// What became of a path from the older tree to the newer one.
    package enum Change: Hashable, Sendable {
        case added, deleted, modified
        case renamed(from: String)
    }
}

extension Repository {
    /// The paths that differ between two trees (nil: the empty tree), in git's order.
    ///
    /// A file whose text is mostly that of a deleted one counts as renamed when that is asked for (50 %, as git has it).
    package func changes(
        from old: ObjectID?, to new: ObjectID?, detectingRenames: Bool = false
    ) throws(GitError) -> [PathChange] {
        guard old != new else { return [] }
        let changes = try TreeComparison(from: old, to: new, in: self).changes
        // libgit2's comparison of trees is ten times slower, but it knows what is alike.
        guard detectingRenames, changes.contains(where: { $0.old == nil }), changes.contains(where: { $0.new == nil })
        else { return changes }
        let difference = try difference(from: old, to: new)
        try difference.call("git_diff_find_similar") { unsafe git_diff_find_similar($0, nil) }
        return difference.with { difference in
            unsafe (0..<git_diff_num_deltas(difference)).compactMap { position in
                unsafe git_diff_get_delta(difference, position).map { unsafe PathChange($0.pointee) }
            }
        }
    }

    private func difference(from old: ObjectID?, to new: ObjectID?) throws(GitError) -> Handle<DifferenceKind> {
        try unsafe withTree(old) { before throws(GitError) in
            try unsafe withTree(new) { after throws(GitError) in
                try handle.make(DifferenceKind.self, "git_diff_tree_to_tree") {
                    unsafe git_diff_tree_to_tree($0, $1, before, after, nil)
                }
            }
        }
    }

    /// Calls a closure with a tree's pointer, or with nil for the empty tree.
    func withTree<Result: ~Copyable>(
        _ id: ObjectID?, _ body: (OpaquePointer?) throws(GitError) -> Result
    ) throws(GitError) -> Result {
        guard let id else { return try body(nil) }
        var oid = id.oid
        let tree = try handle.make(TreeKind.self, "git_tree_lookup") { unsafe git_tree_lookup($0, $1, &oid) }
        return try tree.with { tree throws(GitError) in try unsafe body(tree) }
    }
}

extension PathChange {
    init(_ path: String, _ change: Change, from old: (ObjectID, FileMode)?, to new: (ObjectID, FileMode)?) {
        (self.path, self.change) = (path, change)
        (self.old, self.new, oldMode, newMode) = (old?.0, new?.0, old?.1, new?.1)
    }

    init(_ delta: git_diff_delta) {
        let before = unsafe delta.old_file.path.map { unsafe String(cString: $0) } ?? ""
        let after = unsafe delta.new_file.path.map { unsafe String(cString: $0) } ?? ""
        let old = ObjectID(unsafe delta.old_file.id)
        let new = ObjectID(unsafe delta.new_file.id)
        let oldMode = FileMode(rawValue: UInt32(unsafe delta.old_file.mode))
        let newMode = FileMode(rawValue: UInt32(unsafe delta.new_file.mode))
        switch unsafe delta.status {
        case GIT_DELTA_ADDED: self.init(after, .added, from: nil, to: (new, newMode))
        case GIT_DELTA_DELETED: self.init(before, .deleted, from: (old, oldMode), to: nil)
        case GIT_DELTA_RENAMED: self.init(after, .renamed(from: before), from: (old, oldMode), to: (new, newMode))
        default: self.init(after, .modified, from: (old, oldMode), to: (new, newMode))
        }
    }
}
