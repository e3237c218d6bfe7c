internal import CLibgit2
import Glibc

/// One replaced or removed path of the index.
package enum IndexChange: Sendable {
    /// Without a stamp, git reads the file to see whether it is changed.
    case set(path: String, ObjectID, FileMode, FileStamp?)
    case remove(path: String)
}

extension Repository {
    /// Where the index lies.
    package var indexPath: String { "\(gitDirectory)/index" }

    /// Changes some paths of an index file that is not the repository's own: what is staged for others stays.
    ///
    /// - Parameters:
    ///   - tree: what an empty or absent file becomes the index of first.
    ///   - notes: which notes of a file that is taken over are no longer trusted.
    package func changeIndex(
        at path: String, tree: ObjectID?, _ notes: RacyNotes, _ changes: [IndexChange]
    ) throws(GitError) {
        let index = try Handle<IndexKind>("git_index_open") { unsafe git_index_open($0, path) }
        try index.call("git_index_read") { unsafe git_index_read($0, 1) }
        if notes.written != nil {
            try distrust(index, notes)
        } else if let tree {
            try unsafe withTree(tree) { tree throws(GitError) in
                _ = try index.call("git_index_read_tree") { unsafe git_index_read_tree($0, tree) }
            }
        }
        for change in changes { try apply(change, to: index, notes) }
        try index.call("git_index_write") { unsafe git_index_write($0) }
    }

    /// Calls a closure while an index of a tree, in memory, stands for the repository's own, which cannot be read.
    func withIndex<Result>(
        of tree: ObjectID?, _ body: () throws(GitError) -> Result
    ) throws(GitError) -> Result {
        let index = try Handle<IndexKind>("git_index_new") { unsafe git_index_new($0) }
        try unsafe withTree(tree) { tree throws(GitError) in
            guard let tree = unsafe tree else { return }
            try index.call("git_index_read_tree") { unsafe git_index_read_tree($0, tree) }
        }
        try handle.call("git_repository_set_index") { repository in
            index.with { unsafe git_repository_set_index(repository, $0) }
        }
        defer { handle.with { _ = unsafe git_repository_set_index($0, nil) } }
        return try body()
    }

    private func apply(
        _ change: IndexChange, to index: borrowing Handle<IndexKind>, _ notes: RacyNotes
    ) throws(GitError) {
        let path = CStrings([change.path])
        // An unsolved conflict of the path ends here, as with `git commit --only`.
        index.with { index in _ = unsafe git_index_conflict_remove(index, change.path) }
        switch change {
        case .set(_, let id, let mode, let stamp):
            let stamp = stamp.map { notes.isYoung($0) ? $0.withoutSize : $0 }
            var entry = unsafe git_index_entry(id, mode, stamp, path: path[0])
            try index.call("git_index_add") { unsafe git_index_add($0, &entry) }
        case .remove(let path):
            let result = index.with { unsafe git_index_remove($0, path, 0) }
            guard result != GIT_ENOTFOUND.rawValue else { return }
            try check("git_index_remove", result)
        }
        withExtendedLifetime(path) {}
    }

    /// Forgets the sizes of files whose notes are doubtful, so that git reads them again.
    private func distrust(_ index: borrowing Handle<IndexKind>, _ notes: RacyNotes) throws(GitError) {
        try index.with { index throws(GitError) in
            for position in 0..<(unsafe git_index_entrycount(index)) {
                guard let found = unsafe git_index_get_byindex(index, position) else { continue }
                var entry = unsafe found.pointee
                let name = unsafe String(cString: entry.path)
                guard notes.isDoubtful(unsafe FileStamp(entry), of: { name }) else { continue }
                let path = CStrings([name])
                unsafe entry.path = unsafe UnsafePointer(path[0])
                unsafe entry.file_size = 0
                try check("git_index_add", unsafe git_index_add(index, &entry))
            }
        }
    }
}

extension IndexChange {
    /// The path that changes.
    package var path: String {
        switch self {
        case .set(let path, _, _, _), .remove(let path): path
        }
    }
}

extension git_index_entry {
    init(_ id: ObjectID, _ mode: FileMode, _ stamp: FileStamp?, path: UnsafeMutablePointer<CChar>?) {
        unsafe self.init()
        unsafe self.id = id.oid
        unsafe self.mode = mode.rawValue
        unsafe self.path = unsafe UnsafePointer(path)
        guard let stamp else { return }
        unsafe ctime = git_index_time(stamp.changed)
        unsafe mtime = git_index_time(stamp.modified)
        unsafe dev = stamp.device
        unsafe ino = stamp.inode
        unsafe uid = stamp.owner
        unsafe gid = stamp.group
        unsafe file_size = stamp.size
    }
}

extension git_index_time {
    init(_ time: timespec) {
        self.init(
            seconds: Int32(truncatingIfNeeded: time.tv_sec), nanoseconds: UInt32(truncatingIfNeeded: time.tv_nsec))
    }
}
