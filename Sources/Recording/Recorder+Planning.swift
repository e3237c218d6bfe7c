import Git
import Glibc

extension Recorder {
    /// Checks that a request may be recorded here and now, and turns it into what is to be done.
    ///
    /// Leaves out paths that HEAD already holds as wanted.
    func plan(_ request: Request) throws(Refusal) -> Journal {
        if let operation = repository.operation() { throw .operation(operation) }
        let head = try Refusal.git { () throws(GitError) in try repository.head() }
        guard let branch = head.branch else { throw .detachedHead }
        return try journal(of: request, on: head, branch: branch)
    }

    /// What is to be done to a branch, whether or not it is a good moment.
    func journal(of request: Request, on head: Head, branch: String) throws(Refusal) -> Journal {
        var journal = Journal(
            branch: branch, base: head.commit, nonce: Self.nonce(), author: request.author,
            committer: request.committer, message: request.message, entries: [], isSealed: request.seal != nil)
        let tree = try Refusal.git { () throws(GitError) -> ObjectID? in
            guard let commit = head.commit else { return nil }
            return try repository.commit(commit).tree
        }
        for change in request.changes {
            let temporaryName = ".protokoll-\(journal.nonce)-\(journal.entries.count)"
            let entry = try entry(for: change, tree: tree, temporaryName, evenSame: journal.isSealed)
            if let entry { journal.entries.append(entry) }
        }
        return journal
    }

    private func entry(
        for change: Request.Change, tree: ObjectID?, _ temporaryName: String, evenSame: Bool
    ) throws(Refusal) -> Journal.Entry? {
        let status = try HeldFile.find(change.path, in: repository.workTree, makingFolders: false)?.status()
        if let filter = try Refusal.git({ () throws(GitError) in try repository.filter(of: change.path) }) {
            throw .filtered(path: change.path, filter: filter)
        }
        let recorded = try Refusal.git { () throws(GitError) -> TreeEntry? in
            guard let tree else { return nil }
            return try repository.entry(at: change.path, in: tree)
        }
        try checkSizes(of: change, recorded)
        var entry = Journal.Entry(
            path: change.path, before: nil, after: change.text.recorded,
            mode: try mode(of: status, recorded: recorded), isWritten: false, temporaryName: temporaryName)
        let isRecorded = try Refusal.git { () throws(GitError) in try self.isRecorded(entry, as: recorded) }
        switch change.text {
        case .asOnDisk:
            if isRecorded { return nil }
            try checkBasis(of: change, recorded)
            entry.before = try Refusal.git { () throws(GitError) -> [UInt8]? in
                guard let recorded, recorded.mode.isFile else { return nil }
                return try repository.blob(recorded.id)
            }
        case .write(let new, let old):
            if isRecorded && old == new && !evenSame { return nil }
            entry.before = old
            entry.isWritten = true
        case .remove(let old):
            if isRecorded && status == nil { return nil }
            entry.before = old
            entry.isWritten = true
        }
        return entry
    }

    /// A text that was read before somebody else recorded a younger one would take that back.
    private func checkBasis(of change: Request.Change, _ recorded: TreeEntry?) throws(Refusal) {
        guard case .recorded(let bytes) = change.basis else { return }
        let basis = try Refusal.git { () throws(GitError) in
            try bytes.map { bytes throws(GitError) in try Repository.blobID(of: bytes) }
        }
        guard recorded?.id == basis else { throw .changedMeanwhile(path: change.path) }
    }

    /// Whether HEAD holds a path just as the commit would.
    private func isRecorded(_ entry: Journal.Entry, as recorded: TreeEntry?) throws(GitError) -> Bool {
        guard let after = entry.after else { return recorded == nil }
        let id = try Repository.blobID(of: after)
        return recorded?.mode == entry.mode && recorded?.id == id
    }

    /// What is recorded must be readable again, and so must what it is compared with.
    private func checkSizes(of change: Request.Change, _ recorded: TreeEntry?) throws(Refusal) {
        let old = try Refusal.git { () throws(GitError) -> Int in
            guard let recorded, recorded.mode.isFile else { return 0 }
            return try repository.blobSize(recorded.id)
        }
        guard max(old, change.text.recorded?.count ?? 0) <= Repository.objectLimit else {
            throw .tooLarge(path: change.path, limit: Repository.objectLimit)
        }
    }

    private func mode(of status: stat?, recorded: TreeEntry?) throws(Refusal) -> FileMode {
        let setting = try Refusal.git { () throws(GitError) in try repository.value(of: .fileMode) }
        let known = recorded.flatMap { $0.mode.isFile ? $0.mode : nil }
        guard let status, setting?.lowercased() != "false" else { return known ?? .file }
        return status.st_mode & S_IXUSR != 0 ? .executable : .file
    }

    private static func nonce() -> String {
        "\(getpid())-\(String(UInt32.random(in: .min ... .max), radix: 36))"
    }
}
