import CLinux
import Git
import Glibc
import Workspace

/// Git's index, which is brought up to date with each recording: what is staged of other files stays.
extension Recorder {
    /// Writes the next index beside the present one; answers why not when git's index cannot be read.
    ///
    /// Where the disk has no room for it nothing may be recorded: git would commit the old text from the index it has.
    func prepareIndex(_ journal: Journal, tree: ObjectID, in folder: StateFolder) throws(Refusal) -> GitError? {
        let now = RacyNotes.clock()
        var changes: [IndexChange] = []
        for entry in journal.entries { changes.append(try indexChange(for: entry)) }
        let (present, notes) = try Refusal.file { () throws(FileError) in
            try folder.remove(folder.newIndex)
            let present = try presentIndex()
            return (present, RacyNotes(since: present?.written, in: repository.workTree, now: now))
        }
        let patched = present.flatMap { IndexPatch.apply(changes, to: $0.bytes, notes) }
        if let bytes = patched ?? present?.bytes {
            try Refusal.file { () throws(FileError) in
                try Descriptor(folder.newIndex, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o644).write(bytes)
            }
        }
        do throws(GitError) {
            if patched == nil { try repository.changeIndex(at: folder.newIndex, tree: tree, notes, changes) }
        } catch {
            try Refusal.file { () throws(FileError) in try folder.remove(folder.newIndex) }
            guard error.systemError == nil else { throw .git(error) }
            return error
        }
        try finishIndex(in: folder)
        return nil
    }

    /// Gives the next index its name once it is whole and on the disk: a recovery may put that in place.
    private func finishIndex(in folder: StateFolder) throws(Refusal) {
        try Refusal.file { () throws(FileError) in
            try Descriptor(folder.newIndex, flags: O_RDONLY).synchronize()
            guard rename(folder.newIndex, folder.index) == 0 else { throw FileError("rename", folder.index) }
        }
    }

    /// Git's index, and when it was written; nil when there is none.
    private func presentIndex() throws(FileError) -> (bytes: [UInt8], written: timespec)? {
        guard access(repository.indexPath, F_OK) == 0 else { return nil }
        let present = try Descriptor(repository.indexPath, flags: O_RDONLY)
        return (try present.bytes(), try present.status().st_mtim)
    }

    /// Puts the index that lies ready in the place of git's: the next one, or after an exchange git's own again.
    func putIndexInPlace(from folder: StateFolder) throws(Refusal) {
        try Refusal.file { () throws(FileError) in
            guard rename(folder.index, repository.indexPath) == 0 else {
                throw FileError("rename", repository.indexPath)
            }
        }
    }

    /// Puts the next index in the place of git's, which is kept where the next one lay; the branch is moved after that.
    ///
    /// Git reads HEAD, then its index, and locks the index only after both. Were the branch moved first, git could read
    /// the new HEAD and the old index, and commit the old text on top of ours.
    ///
    /// - Returns: false where the file system exchanges no files, or git has no index yet.
    func exchangeIndex(in folder: StateFolder) throws(Refusal) -> Bool {
        try Refusal.file { () throws(FileError) in
            let flags = UInt32(PROTOKOLL_RENAME_EXCHANGE)
            if renameat2(AT_FDCWD, folder.index, AT_FDCWD, repository.indexPath, flags) == 0 { return true }
            switch errno {
            case ENOENT, EINVAL, ENOSYS, EOPNOTSUPP: return false
            default: throw FileError("renameat2", repository.indexPath)
            }
        }
    }

    /// Whether a recording was cut off between the exchange of the index and the move of the branch.
    ///
    /// Nobody else has written the index since: our lock of it is still there.
    func isIndexAhead(_ journal: Journal, in folder: StateFolder) throws(Refusal) -> Bool {
        guard access(folder.index, F_OK) == 0 else { return false }
        let lock = LockFile(path: "\(repository.indexPath).lock", claim: folder.indexClaim)
        guard try Refusal.file({ () throws(FileError) in try lock.isOurs() }) else { return false }
        return try Refusal.git { () throws(GitError) in
            guard let staged = try repository.readableIndex()?.entries else { return false }
            for entry in journal.entries {
                let noted = staged.first { $0.path.utf8.elementsEqual(entry.path.utf8) }
                let next = try entry.after.map { bytes throws(GitError) in try Repository.blobID(of: bytes) }
                if noted?.id != next { return false }
            }
            return true
        }
    }
}
