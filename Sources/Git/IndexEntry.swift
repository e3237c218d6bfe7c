internal import CLibgit2
import Glibc

/// What the index holds at a path.
package struct IndexEntry: Sendable {
    /// The path from the work tree's root, `/` between folders.
    package let path: String
    /// The blob that is staged.
    package let id: ObjectID
    /// What kind of file is staged.
    package let mode: FileMode
    /// 0, or the side of an unsolved conflict (1–3).
    package let stage: Int
    /// What the file was like when it was staged; a size of 0 and no times when that is not known.
    package let stamp: FileStamp
}

/// The index as it was read: what the next commit of `git` itself would hold.
package struct Index: Sendable {
    /// In the order of their paths' bytes, then by stage.
    package let entries: [IndexEntry]
}

extension Repository {
    /// Reads the index as it is on disk now; without entries where there is none.
    package func index() throws(GitError) -> Index {
        let index = try openIndex()
        return index.with { index in
            let count = unsafe git_index_entrycount(index)
            return Index(
                entries: (0..<count).compactMap { position in
                    unsafe git_index_get_byindex(index, position).map { unsafe IndexEntry($0.pointee) }
                })
        }
    }

    /// Reads the index as `index()` does; nil for one that is damaged, or of a kind that libgit2 does not know (split,
    /// sparse).
    package func readableIndex() throws(GitError) -> Index? {
        do throws(GitError) {
            return try index()
        } catch {
            guard error.category == Int32(GIT_ERROR_INDEX.rawValue) else { throw error }
            return nil
        }
    }

    func openIndex() throws(GitError) -> Handle<IndexKind> {
        let index = try handle.make(IndexKind.self, "git_repository_index") { unsafe git_repository_index($0, $1) }
        // A long-lived handle does not see what others wrote.
        try index.call("git_index_read") { unsafe git_index_read($0, 0) }
        return index
    }
}

extension IndexEntry {
    init(_ entry: git_index_entry) {
        self.init(
            path: unsafe String(cString: entry.path), id: ObjectID(unsafe entry.id),
            mode: FileMode(rawValue: unsafe entry.mode), stage: Int(unsafe entry.flags >> 12 & 3),
            stamp: unsafe FileStamp(entry))
    }
}

extension FileStamp {
    init(_ entry: git_index_entry) {
        self.init(
            changed: timespec(tv_sec: Int(unsafe entry.ctime.seconds), tv_nsec: Int(unsafe entry.ctime.nanoseconds)),
            modified: timespec(tv_sec: Int(unsafe entry.mtime.seconds), tv_nsec: Int(unsafe entry.mtime.nanoseconds)),
            device: unsafe entry.dev, inode: unsafe entry.ino, owner: unsafe entry.uid, group: unsafe entry.gid,
            size: unsafe entry.file_size)
    }
}
