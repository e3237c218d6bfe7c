import Glibc
import Workspace

extension HeldFile {
    /// Takes the file away that was read; it stays under the temporary name until the recording is done.
    ///
    /// An editor that saved since the file was read keeps what it saved: refused with `.changedMeanwhile`.
    func takeAway(_ old: [UInt8], by temporary: String) throws(Refusal) {
        let failure = rename(name, to: temporary, 0)
        guard failure != ENOENT else { throw .changedMeanwhile(path: path) }
        guard failure == 0 else { throw .file(FileError("renameat2", path, FileError.Code(rawValue: failure))) }
        guard try bytes(of: temporary) == old else {
            try putBack(temporary)
            throw .changedMeanwhile(path: path)
        }
        try Refusal.file { () throws(FileError) in try folder.synchronize() }
    }

    /// Gives what was taken away its name again, unless a later text has it: that one stands.
    func putBack(_ temporary: String) throws(Refusal) {
        guard try status(of: temporary) != nil else { return }
        do throws(Refusal) {
            try add(temporary)
        } catch {
            guard case .changedMeanwhile = error else { throw error }
        }
        try Refusal.file { () throws(FileError) in try folder.synchronize() }
    }
}
