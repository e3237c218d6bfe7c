internal import CLibgit2

/// How a file of the work tree differs from HEAD.
package struct FileStatus: Hashable, Sendable {
    /// The path from the work tree's root, `/` between folders.
    package let path: String
    /// In which way it differs.
    package let change: Change

    /// How a file differs from HEAD.
    package enum Change: String, Hashable, Sendable {
        case new, modified, deleted, conflicted
    }
}

extension Repository {
    /// The files that differ from HEAD, staged or not; ignored ones and nested repositories are left out.
    ///
    /// Brings the index's notes of times and sizes up to date, since they would else be read anew every time.
    package func status() throws(GitError) -> [FileStatus] {
        do throws(GitError) {
            return try status(GIT_STATUS_OPT_UPDATE_INDEX.rawValue)
        } catch {
            guard try readableIndex() != nil else {
                // What is staged is lost to everybody; what differs from HEAD is not.
                let head = try head().commit
                let tree: ObjectID? = if let head { try commit(head).tree } else { nil }
                return try withIndex(of: tree) { () throws(GitError) in try status(0) }
            }
            // Somebody holds the index, or the folder is read-only: the answer is the same, only slower next time.
            return try status(0)
        }
    }

    private func status(_ flags: UInt32) throws(GitError) -> [FileStatus] {
        var options = unsafe git_status_options()
        try check(
            "git_status_options_init",
            unsafe git_status_options_init(&options, UInt32(GIT_STATUS_OPTIONS_VERSION)))
        unsafe options.flags =
            flags | GIT_STATUS_OPT_INCLUDE_UNTRACKED.rawValue | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS.rawValue
            | GIT_STATUS_OPT_EXCLUDE_SUBMODULES.rawValue
        let list = try handle.make(StatusListKind.self, "git_status_list_new") {
            unsafe git_status_list_new($0, $1, &options)
        }
        return list.with { list in
            unsafe (0..<git_status_list_entrycount(list)).compactMap { position in
                unsafe git_status_byindex(list, position).flatMap { unsafe fileStatus($0.pointee) }
            }
        }
    }

    /// Nil where index and work tree both differ from HEAD and the file nevertheless holds HEAD's bytes.
    private func fileStatus(_ entry: git_status_entry) -> FileStatus? {
        let flags = unsafe entry.status.rawValue
        func has(_ flag: git_status_t) -> Bool { flags & flag.rawValue != 0 }
        let staged = unsafe entry.head_to_index?.pointee
        let unstaged = unsafe entry.index_to_workdir?.pointee
        let file = unsafe staged?.old_file.path ?? unstaged?.new_file.path ?? unstaged?.old_file.path
        guard let path = unsafe file.map({ unsafe String(cString: $0) }) else { return nil }
        if has(GIT_STATUS_CONFLICTED) { return FileStatus(path: path, change: .conflicted) }
        let recorded = unsafe staged.map { unsafe $0.status != GIT_DELTA_ADDED } ?? !has(GIT_STATUS_WT_NEW)
        let present =
            has(GIT_STATUS_WT_DELETED) ? false : !has(GIT_STATUS_INDEX_DELETED) || has(GIT_STATUS_WT_NEW)
        switch (recorded, present) {
        case (false, false): return nil
        case (false, true): return FileStatus(path: path, change: .new)
        case (true, false): return FileStatus(path: path, change: .deleted)
        case (true, true):
            if let staged = unsafe staged, unsafe unstaged != nil, unsafe isRecorded(staged.old_file, at: path) {
                return nil
            }
            return FileStatus(path: path, change: .modified)
        }
    }

    private func isRecorded(_ file: git_diff_file, at path: String) -> Bool {
        var id = git_oid()
        let hashed = unsafe git_odb_hashfile(&id, "\(workTree)/\(path)", GIT_OBJECT_BLOB)
        return hashed >= 0 && ObjectID(id) == ObjectID(unsafe file.id)
    }
}
