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
                let first = pending.count
                try addDifferences(folder, to: &pending)
                pending[first...].reverse()
            case .folder: continue
            }
        }
    }

    private enum Pending {
        case change(PathChange)
        case folder(Folder)
    }

    /// Adds what a path that holds different things leads to, the first step first.
    private static func add(_ path: String, _ old: Content?, _ new: Content?, to pending: inout [Pending]) {
        if old?.mode == .tree || new?.mode == .tree {
            pending.append(.folder(Folder(path: path, old: old?.id, new: new?.id)))
        } else if let old, let new, old.mode.kind == new.mode.kind {
            pending.append(.change(PathChange(path, .modified, from: (old.id, old.mode), to: (new.id, new.mode))))
        } else {
            if let old { pending.append(.change(PathChange(path, .deleted, from: (old.id, old.mode), to: nil))) }
            if let new { pending.append(.change(PathChange(path, .added, from: nil, to: (new.id, new.mode)))) }
        }
    }

    private func addDifferences(_ folder: Folder, to pending: inout [Pending]) throws(GitError) {
        try unsafe withBytes(of: folder.old) { before throws(GitError) in
            try unsafe withBytes(of: folder.new) { after throws(GitError) in
                var (olds, news) = unsafe (TreeCursor(before), TreeCursor(after))
                var (old, new) = (try olds.next(), try news.next())
                var isBehindDifference = false
                while old != nil || new != nil {
                    let order = Self.order(old, new)
                    if order == 0, Self.areSame(old, new) {
                        // Few entries differ: what stands behind is compared all at once.
                        if isBehindDifference, olds.endsLike(news) { break }
                        isBehindDifference = false
                    } else {
                        isBehindDifference = true
                        let before = order <= 0 ? old : nil
                        let after = order >= 0 ? new : nil
                        guard let name = (before ?? after)?.text else { break }
                        let path = folder.path.isEmpty ? name : "\(folder.path)/\(name)"
                        Self.add(path, before.map(Content.init), after.map(Content.init), to: &pending)
                    }
                    if order <= 0 { old = try olds.next() }
                    if order >= 0 { new = try news.next() }
                }
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
