import Git
import Glibc

extension Recorder {
    /// Writes or removes a document that the tool itself changes; others are on the disk already.
    func writeDocument(_ entry: Journal.Entry) throws(Refusal) {
        guard entry.isWritten, let place = try place(of: entry), try place.bytes() != entry.after else { return }
        if let after = entry.after {
            try place.write(after, replacing: entry.before, by: entry.temporaryName)
        } else if let before = entry.before {
            try place.takeAway(before, by: entry.temporaryName)
        }
    }

    /// Takes back what `writeDocument` has done.
    func takeBack(_ entry: Journal.Entry) throws(Refusal) {
        guard entry.isWritten, entry.before != entry.after, let place = try place(of: entry) else { return }
        if let after = entry.after {
            try place.takeBack(after, replacing: entry.before, by: entry.temporaryName)
        } else {
            try place.putBack(entry.temporaryName)
        }
    }

    /// Removes what a write had swapped out.
    func finishDocument(_ entry: Journal.Entry) throws(Refusal) {
        guard entry.isWritten,
            let place = try HeldFile.find(entry.path, in: repository.workTree, makingFolders: false)
        else { return }
        try place.finishWrite(replacing: entry.before, by: entry.temporaryName)
    }

    /// What the index is to note of an entry; without a stamp when the disk holds something else by now.
    func indexChange(for entry: Journal.Entry) throws(Refusal) -> IndexChange {
        guard let after = entry.after else { return .remove(path: entry.path) }
        let id = try Refusal.git { () throws(GitError) in try Repository.blobID(of: after) }
        guard let place = try HeldFile.find(entry.path, in: repository.workTree, makingFolders: false),
            let status = try place.status(), try place.bytes() == after
        else { return .set(path: entry.path, id, entry.mode, nil) }
        return .set(path: entry.path, id, entry.mode, FileStamp(status))
    }

    private func place(of entry: Journal.Entry) throws(Refusal) -> HeldFile? {
        try HeldFile.find(entry.path, in: repository.workTree, makingFolders: entry.after != nil)
    }
}
