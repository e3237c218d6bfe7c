import CLinux
import Glibc
import Workspace

/// One of git's lock files, held by us: the file `X.lock` that keeps others from `X`.
///
/// It is a second name for a file of our own, so that after a crash there is no doubt whose it is.
struct LockFile {
    let path: String
    /// Our own name for the same file.
    let claim: String

    /// Takes a lock file that nobody holds, or waits; git itself never waits.
    ///
    /// - Parameter isLasting: true when the content is what will be put in place.
    static func take(
        _ path: String, claim: String, content: [UInt8], isLasting: Bool, in folder: StateFolder,
        patience: Patience
    ) throws(Refusal) -> LockFile {
        let lock = LockFile(path: path, claim: claim)
        try Refusal.file { () throws(FileError) in try folder.write(content, to: claim, isLasting: isLasting) }
        let taken: Bool? = try patience.wait { () throws(Refusal) -> Bool? in
            if link(claim, path) == 0 { return true }
            switch errno {
            case EEXIST: return nil
            case EPERM, EOPNOTSUPP, ENOSYS, EMLINK: return try lock.takeWithoutLinks(content, in: folder)
            default: throw .file(FileError("link", path))
            }
        }
        guard taken != nil else { throw .locked(file: path) }
        return lock
    }

    /// Lets go of the lock; the file may be gone, because it was put in place.
    func release(in folder: StateFolder) throws(FileError) {
        if try isOurs() { try folder.remove(path) }
        try folder.remove(claim)
    }

    /// True when the lock file is there and is the one we made.
    func isOurs() throws(FileError) -> Bool {
        var lock = stat()
        var own = stat()
        guard lstat(path, &lock) == 0, lstat(claim, &own) == 0 else { return false }
        if lock.st_dev == own.st_dev && lock.st_ino == own.st_ino { return true }
        // Where there are no links the content must do; a claim is never empty.
        guard lock.st_size == own.st_size, own.st_size > 0 else { return false }
        return try Descriptor(path, flags: O_RDONLY).bytes() == Descriptor(claim, flags: O_RDONLY).bytes()
    }

    /// For file systems without second names, such as those of memory sticks: a copy of the claim gets the name.
    ///
    /// - Returns: nil while somebody else holds the lock.
    func takeWithoutLinks(_ content: [UInt8], in folder: StateFolder) throws(Refusal) -> Bool? {
        let copy = folder.copy(of: claim)
        try Refusal.file { () throws(FileError) in try folder.write(content, to: copy, isLasting: false) }
        // Whole from the moment it has its name: a crash leaves no lock that could be anybody's.
        if renameat2(AT_FDCWD, copy, AT_FDCWD, path, UInt32(PROTOKOLL_RENAME_NOREPLACE)) == 0 { return true }
        switch errno {
        case EEXIST: return nil
        case EINVAL, ENOSYS, EOPNOTSUPP: return try takeByCreating(content)
        default: throw .file(FileError("renameat2", path))
        }
    }

    /// Where a name cannot be given without overwriting either: after a crash at this very moment the lock is empty and
    /// could be another program's, so that recovery names it instead of removing it.
    private func takeByCreating(_ content: [UInt8]) throws(Refusal) -> Bool? {
        do throws(FileError) {
            let file = try Descriptor(path, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
            try file.write(content)
            return true
        } catch {
            if error.code == .exists { return nil }
            throw .file(error)
        }
    }
}
