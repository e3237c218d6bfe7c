package import Git
import Glibc
import Workspace

extension Recorder {
    /// Writes an entry into the head log that says which commit HEAD's branch has.
    ///
    /// - Returns: nil where the last entry says so already, or nothing is recorded yet.
    @discardableResult
    package func attest(_ reason: HeadEntry.Reason, by writer: Signature) throws(Refusal) -> HeadEntry? {
        try holdingWorkspace { folder throws(Refusal) in
            try attest(reason, by: writer, in: folder)
        }
    }

    /// Begins the head log anew after something was taken out of the history by decision.
    ///
    /// The old log is let go, since it holds the old commits; the new one names them by their ids.
    package func record(
        _ redaction: (old: ObjectID, decision: String, caseNumber: String), by writer: Signature
    ) throws(Refusal) -> HeadEntry {
        try holdingWorkspace { folder throws(Refusal) in
            guard let (branch, head) = try attestedHead() else { throw .detachedHead }
            let last = try lastEntry()
            let new = Redaction(
                from: redaction.old, to: head, oldEntry: last.id, decision: redaction.decision,
                caseNumber: redaction.caseNumber, recordedBy: writer)
            let draft = EntryDraft(
                branch: branch, head: head, reason: .redaction, previous: nil, replaces: last.id,
                redactions: (last.entry?.redactions ?? []) + [new])
            return try write(draft, by: writer, in: folder)
        }
    }

    /// The entry of a recording that is done; answers why there is none where it should have one.
    func attestAfter(_ request: Request, _ journal: Journal, in folder: StateFolder) -> Refusal? {
        guard let reason = request.attests ?? (journal.base == nil ? .start : nil) else { return nil }
        do throws(Refusal) {
            try attest(reason, by: request.committer, in: folder)
            return nil
        } catch {
            return error
        }
    }

    /// Lets go of the head log's lock that an entry which was cut off has left.
    func releaseHeadLog(in folder: StateFolder) throws(Refusal) {
        try Refusal.file { () throws(FileError) in
            try LockFile(path: "\(headLogPath).lock", claim: folder.headLogClaim).release(in: folder)
            try folder.remove(folder.copy(of: folder.headLogClaim))
        }
    }

    private func holdingWorkspace<Value>(
        _ body: (StateFolder) throws(Refusal) -> Value
    ) throws(Refusal) -> Value {
        let folder = StateFolder(of: repository)
        try Refusal.file { () throws(FileError) in try folder.make() }
        let lock = try folder.takeLock(patience)
        defer { withExtendedLifetime(lock) {} }
        if folder.holdsJournal { _ = try recover(in: folder) }
        return try body(folder)
    }

    /// Writes an entry under a lock that is held.
    @discardableResult
    private func attest(
        _ reason: HeadEntry.Reason, by writer: Signature, in folder: StateFolder
    ) throws(Refusal) -> HeadEntry? {
        guard let (branch, head) = try attestedHead() else { return nil }
        let last = try lastEntry()
        if let entry = last.entry, entry.branch == branch, entry.head == head { return nil }
        let draft = EntryDraft(
            branch: branch, head: head, reason: reason, previous: last.id, replaces: last.id,
            redactions: last.entry?.redactions ?? [])
        return try write(draft, by: writer, in: folder)
    }

    /// An entry before it is written.
    private struct EntryDraft {
        let branch: String
        let head: ObjectID
        let reason: HeadEntry.Reason
        let previous: ObjectID?
        /// What the reference must still name.
        let replaces: ObjectID?
        let redactions: [Redaction]
    }

    private func write(
        _ draft: EntryDraft, by writer: Signature, in folder: StateFolder
    ) throws(Refusal) -> HeadEntry {
        let commit = try Refusal.git { () throws(GitError) in
            let id = try repository.storeCommit(
                tree: repository.commit(draft.head).tree, parents: [draft.previous, draft.head].compactMap { $0 },
                author: writer, committer: writer,
                message: HeadEntry.message(
                    branch: draft.branch, head: draft.head, reason: draft.reason, redactions: draft.redactions))
            return try repository.commit(id)
        }
        guard let entry = HeadEntry(commit), entry.head == draft.head, entry.previous == draft.previous,
            entry.redactions == draft.redactions
        else { throw .unproved(commit.id) }
        try releaseHeadLog(in: folder)
        try move(to: entry.id, from: draft.replaces, in: folder)
        let named = try Refusal.git { () throws(GitError) in try repository.target(of: HeadEntry.reference) }
        guard named == entry.id else { throw .unproved(entry.id) }
        return entry
    }

    /// Gives the reference its new value by one rename, under git's own lock of it.
    private func move(to entry: ObjectID, from old: ObjectID?, in folder: StateFolder) throws(Refusal) {
        try Refusal.file { () throws(FileError) in try BranchMove.makeFolders(above: headLogPath) }
        let lock = try LockFile.take(
            "\(headLogPath).lock", claim: folder.headLogClaim, content: Array("\(entry)\n".utf8), isLasting: true,
            in: folder, patience: patience)
        do throws(Refusal) {
            let now = try Refusal.git { () throws(GitError) in try repository.target(of: HeadEntry.reference) }
            guard now == old else { throw .headMoves }
            try Refusal.file { () throws(FileError) in
                guard rename(lock.path, headLogPath) == 0 else { throw FileError("rename", headLogPath) }
                try Descriptor(BranchMove.folder(of: headLogPath), flags: O_RDONLY | O_DIRECTORY).synchronize()
            }
        } catch {
            try Refusal.file { () throws(FileError) in try lock.release(in: folder) }
            throw error
        }
        try Refusal.file { () throws(FileError) in try lock.release(in: folder) }
    }

    private var headLogPath: String { "\(repository.commonDirectory)/\(HeadEntry.reference)" }

    /// HEAD's branch and its commit; nil before the first commit.
    private func attestedHead() throws(Refusal) -> (branch: String, commit: ObjectID)? {
        switch try Refusal.git({ () throws(GitError) in try repository.head() }) {
        case .unborn: return nil
        case .detached: throw .detachedHead
        case .branch(let branch, let commit): return (branch, commit)
        }
    }

    /// What the reference names; the entry is nil where that is none.
    private func lastEntry() throws(Refusal) -> (id: ObjectID?, entry: HeadEntry?) {
        try Refusal.git { () throws(GitError) in
            guard let id = try repository.target(of: HeadEntry.reference) else { return (nil, nil) }
            return (id, HeadEntry(try repository.commit(id)))
        }
    }
}
