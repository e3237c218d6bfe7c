internal import CLibgit2

/// Finds the paths that differ between two trees: what has the same id in both is not read.
struct TreeComparison {
    let repository: Repository
    private(set) var changes: [PathChange] = []

    /// A folder that both trees have, or one of them.
    private struct Folder {
        var path: String
        var old: ObjectID?
        var new: ObjectID?
    }

    /// A name that two folders hold different things under.
    private struct Difference {
        var name: String
        var old: Content?
        var new: Content?
    }

    private struct Content {
        var id: ObjectID
        var mode: FileMode

        init(_ entry: TreeCursor.Entry) { (id, mode) = (entry.id, entry.mode) }
    }

    /// Compares two trees; nil is the empty one. The changes are in git's order.
    init(from old: ObjectID?, to new: ObjectID?, in repository: Repository) throws(GitError) {
        self.repository = repository
        // Explicit, since a tree may be nested deeper than the stack allows. The first folder is the last of the array.
        var pending = [Pending.folder(Folder(path: "", old: old, new: new))]
        while let next = pending.popLast() {
            switch next {
            case .change(let change): changes.append(change)
            case .folder(let folder) where folder.old != folder.new:
                let differences = try differences(folder)
                for difference in differences.reversed() { pending += Self.steps(difference, in: folder.path) }
            case .folder: continue
            }
        }
    }

    private enum Pending {
        case change(PathChange)
        case folder(Folder)
    }

    /// What a difference leads to, the last step first.
    private static func steps(_ difference: Difference, in folder: String) -> [Pending] {
        let path = folder.isEmpty ? difference.name : "\(folder)/\(difference.name)"
        let (old, new) = (difference.old, difference.new)
        if old?.mode == .tree || new?.mode == .tree {
            return [.folder(Folder(path: path, old: old?.id, new: new?.id))]
        }
        let isSameKind = old.map(\.mode.kind) == new.map(\.mode.kind)
        if let old, let new, isSameKind {
            return [.change(PathChange(path, .modified, from: (old.id, old.mode), to: (new.id, new.mode)))]
        }
        let deleted = old.map { Pending.change(PathChange(path, .deleted, from: ($0.id, $0.mode), to: nil)) }
        let added = new.map { Pending.change(PathChange(path, .added, from: nil, to: ($0.id, $0.mode))) }
        return [added, deleted].compactMap { $0 }
    }

    private func differences(_ folder: Folder) throws(GitError) -> [Difference] {
        try unsafe withBytes(of: folder.old) { before throws(GitError) in
            try unsafe withBytes(of: folder.new) { after throws(GitError) in
                var (olds, news) = unsafe (TreeCursor(before), TreeCursor(after))
                var differences: [Difference] = []
                var (old, new) = (try olds.next(), try news.next())
                while old != nil || new != nil {
                    let order = Self.order(old, new)
                    if order != 0 || !Self.areSame(old, new) {
                        let before = order <= 0 ? old : nil
                        let after = order >= 0 ? new : nil
                        guard let name = (before ?? after)?.text else { break }
                        differences.append(
                            Difference(name: name, old: before.map(Content.init), new: after.map(Content.init)))
                    }
                    if order <= 0 { old = try olds.next() }
                    if order >= 0 { new = try news.next() }
                }
                return differences
            }
        }
    }

    private static func order(_ old: TreeCursor.Entry?, _ new: TreeCursor.Entry?) -> Int {
        guard let old else { return 1 }
        guard let new else { return -1 }
        return old.order(before: new)
    }

    private static func areSame(_ old: TreeCursor.Entry?, _ new: TreeCursor.Entry?) -> Bool {
        guard let old, let new else { return false }
        return old.isSame(as: new)
    }

    private func withBytes<Value>(
        of tree: ObjectID?, _ body: (UnsafeRawBufferPointer) throws(GitError) -> Value
    ) throws(GitError) -> Value {
        guard let tree else { return try unsafe body(UnsafeRawBufferPointer(start: nil, count: 0)) }
        let bytes: [UInt8]
        if let known = repository.recentTrees[tree] {
            bytes = known
        } else {
            bytes = try repository.object(tree, GIT_OBJECT_TREE, limit: Repository.objectLimit)
            repository.recentTrees.keep(bytes, as: tree)
        }
        return try unsafe bytes.withUnsafeBufferPointer { bytes throws(GitError) in
            try unsafe body(UnsafeRawBufferPointer(bytes))
        }
    }
}
