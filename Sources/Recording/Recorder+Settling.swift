import CLinux
import Git
import Glibc
import Workspace

extension Recorder {
    /// Looks at what a cut-off recording left of one document; answers whether its text may be recorded now.
    func settle(_ entry: Journal.Entry, isCommitted: Bool, _ recovery: inout Recovery) throws(Refusal) -> Bool {
        let present: [UInt8]?
        do throws(Refusal) {
            present = try settledBytes(entry, &recovery)
        } catch {
            // Somebody has put a link or a folder in its place: that is theirs, and is reported.
            guard case .unsafePath = error else { throw error }
            recovery.found.append(entry.path)
            return false
        }
        if isCommitted { return false }
        if present == entry.after { return true }
        if present == entry.before { return entry.isWritten }
        recovery.found.append(entry.path)
        return false
    }

    /// What the document holds once nothing of the recording stands beside it; nil: no file.
    private func settledBytes(_ entry: Journal.Entry, _ recovery: inout Recovery) throws(Refusal) -> [UInt8]? {
        guard let place = try HeldFile.find(entry.path, in: repository.workTree, makingFolders: false) else {
            return nil
        }
        if entry.isWritten {
            if let after = entry.after {
                try settle(entry, after, at: place, &recovery)
            } else {
                try settleRemoval(of: entry, at: place, &recovery)
            }
        }
        return try place.bytes()
    }

    /// Deals with the file beside a document: it may be ours on its way in, or what was there on its way out.
    private func settle(
        _ entry: Journal.Entry, _ after: [UInt8], at place: borrowing HeldFile, _ recovery: inout Recovery
    ) throws(Refusal) {
        guard let beside = try place.bytes(of: entry.temporaryName), beside != entry.before else { return }
        let present = try place.bytes()
        if present == after && beside != after {
            // An editor had saved just before the exchange: what it saved was swapped out.
            try place.swap(entry.temporaryName)
        } else if !after.starts(with: beside) {
            try rescue(place, entry.temporaryName, &recovery)
            return
        }
        try Refusal.file { () throws(FileError) in try place.remove(entry.temporaryName) }
    }

    /// Puts a file back that was taken away and into which an editor has saved since.
    private func settleRemoval(
        of entry: Journal.Entry, at place: borrowing HeldFile, _ recovery: inout Recovery
    ) throws(Refusal) {
        guard let beside = try place.bytes(of: entry.temporaryName), beside != entry.before else { return }
        if try place.status() == nil {
            try place.putBack(entry.temporaryName)
        } else {
            try rescue(place, entry.temporaryName, &recovery)
        }
    }

    /// Keeps a text that stands nowhere else, under a name that people see.
    private func rescue(
        _ place: borrowing HeldFile, _ temporaryName: String, _ recovery: inout Recovery
    ) throws(Refusal) {
        let suffix = temporaryName.dropFirst(".protokoll-".count)
        let name = "\(place.name).\(suffix).rescued"
        let failure = place.rename(temporaryName, to: name, PROTOKOLL_RENAME_NOREPLACE)
        guard failure == 0 else {
            throw .file(FileError("renameat2", place.path, FileError.Code(rawValue: failure)))
        }
        let folder = place.path.dropLast(place.name.count)
        recovery.rescued.append(folder + name)
    }
}
