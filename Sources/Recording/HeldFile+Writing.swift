import CLinux
import Glibc
import Workspace

extension HeldFile {
    /// Puts new bytes in the place of those that were read; what was swapped out stays under the temporary name.
    ///
    /// An editor that saved since the file was read keeps what it saved: refused with `.changedMeanwhile`.
    func write(_ new: [UInt8], replacing old: [UInt8]?, by temporary: String) throws(Refusal) {
        let status = try status()
        try Refusal.file { () throws(FileError) in try prepare(new, in: temporary, like: status) }
        if let old {
            try exchange(new, for: old, by: temporary)
        } else {
            try add(temporary)
        }
        try Refusal.file { () throws(FileError) in try folder.synchronize() }
    }

    /// Takes a write back: what was there before is there again, unless somebody has written meanwhile.
    func takeBack(_ new: [UInt8], replacing old: [UInt8]?, by temporary: String) throws(Refusal) {
        guard try bytes() == new else { return try drop(temporary) }
        if let old {
            if try bytes(of: temporary) != old {
                let status = try status()
                try Refusal.file { () throws(FileError) in try prepare(old, in: temporary, like: status) }
            }
            try exchange(old, for: new, by: temporary)
            try drop(temporary)
        } else {
            try drop(name)
        }
        try Refusal.file { () throws(FileError) in try folder.synchronize() }
    }

    /// Removes what was swapped out, unless an editor that had it open has written to it since: that text is put back.
    func finishWrite(replacing old: [UInt8]?, by temporary: String) throws(Refusal) {
        guard try status(of: temporary) != nil else { return }
        // An editor may have opened the file before it was swapped out and not be done yet.
        _ = try Patience(.milliseconds(200)).wait { () throws(Refusal) in try isOpenElsewhere(temporary) ? nil : true }
        if let kept = try bytes(of: temporary), kept != old {
            if try status() == nil { return try putBack(temporary) }
            try swap(temporary)
        }
        try drop(temporary)
        try Refusal.file { () throws(FileError) in try folder.synchronize() }
    }

    /// Swaps a name of the folder with the document.
    func swap(_ temporary: String) throws(Refusal) {
        let failure = rename(temporary, to: name, PROTOKOLL_RENAME_EXCHANGE)
        guard failure == 0 else {
            throw .file(FileError("renameat2", path, FileError.Code(rawValue: failure)))
        }
    }

    /// True when another program has the file open; false also where the file system cannot tell.
    private func isOpenElsewhere(_ name: String) throws(Refusal) -> Bool {
        try Refusal.file { () throws(FileError) in
            try !Descriptor(name, in: folder, flags: O_RDONLY).isHeldAlone()
        }
    }

    private func exchange(_ new: [UInt8], for old: [UInt8], by temporary: String) throws(Refusal) {
        let failure = rename(temporary, to: name, PROTOKOLL_RENAME_EXCHANGE)
        switch failure {
        case 0: break
        case EINVAL, ENOSYS, EOPNOTSUPP: return try replaceWithoutExchange(old, by: temporary)
        case ENOENT:
            try drop(temporary)
            throw .changedMeanwhile(path: path)
        default:
            try drop(temporary)
            throw .file(FileError("renameat2", path, FileError.Code(rawValue: failure)))
        }
        guard try bytes(of: temporary) != old else { return }
        try swap(temporary)
        // Saved once more between the two swaps: the later text is the one that stands.
        if try bytes(of: temporary) != new { try swap(temporary) }
        try drop(temporary)
        throw .changedMeanwhile(path: path)
    }

    /// Where the file system cannot exchange: the moment between the look and the rename is all that is left open.
    private func replaceWithoutExchange(_ old: [UInt8], by temporary: String) throws(Refusal) {
        guard try bytes() == old else {
            try drop(temporary)
            throw .changedMeanwhile(path: path)
        }
        let failure = rename(temporary, to: name, 0)
        guard failure == 0 else { throw .file(FileError("renameat2", path, FileError.Code(rawValue: failure))) }
    }

    func add(_ temporary: String) throws(Refusal) {
        var failure = rename(temporary, to: name, PROTOKOLL_RENAME_NOREPLACE)
        if failure == EINVAL || failure == ENOSYS || failure == EOPNOTSUPP {
            failure = try status() == nil ? rename(temporary, to: name, 0) : EEXIST
        }
        guard failure != 0 else { return }
        try drop(temporary)
        throw failure == EEXIST
            ? .changedMeanwhile(path: path)
            : .file(FileError("renameat2", path, FileError.Code(rawValue: failure)))
    }

    private func drop(_ name: String) throws(Refusal) {
        try Refusal.file { () throws(FileError) in try remove(name) }
    }

    /// Writes a temporary file with the mode and, where we may, the owner of the one it is to replace.
    private func prepare(_ bytes: [UInt8], in temporary: String, like status: stat?) throws(FileError) {
        try remove(temporary)
        let file = try Descriptor(temporary, in: folder, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
        if let status {
            // A group we are not in cannot be kept; the mode comes after it, since a change of owner cuts it.
            if fchown(file.number, status.st_uid, status.st_gid) != 0 {
                _ = fchown(file.number, uid_t.max, status.st_gid)
            }
            guard fchmod(file.number, status.st_mode & 0o7777) == 0 else { throw FileError("fchmod", file.path) }
        }
        do throws(FileError) {
            try file.write(bytes)
            try file.synchronize()
        } catch {
            try remove(temporary)
            throw error
        }
    }
}

extension Descriptor {
    /// Whether nobody else has the file open, or the file system cannot tell; others who open it wait for its end.
    func isHeldAlone() -> Bool {
        // Whoever opens the file meanwhile has the kernel send a signal, and the one it sends unasked ends a program.
        _ = fcntl(number, Int32(PROTOKOLL_F_SETSIG), SIGURG)
        // The kernel grants such a lease only on a file that nobody else has open.
        return fcntl(number, Int32(PROTOKOLL_F_SETLEASE), Int32(F_WRLCK)) == 0 || errno != EAGAIN
    }
}
