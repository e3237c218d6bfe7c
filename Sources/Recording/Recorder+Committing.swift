import Git
import Glibc
import Workspace

extension Recorder {
    /// A commit that HEAD's branch has.
    struct Committed {
        let commit: ObjectID
        /// Why the index could not be brought up to date.
        let indexFailure: GitError?
        var tag: String?
    }

    /// Commits on HEAD's tree while holding git's index, so that no other program can commit an older text between.
    ///
    /// - Parameter sealed: the commit that is stored already, to be used if HEAD is still where it was made for.
    func commit(
        _ journal: Journal, _ seal: Seal?, _ sealed: SealedCommit?, in folder: StateFolder
    ) throws(Refusal) -> Committed {
        try holdingIndex(journal, in: folder) { () throws(Refusal) in
            let committed: Committed? = try patience.wait { () throws(Refusal) in
                try attempt(journal, seal, sealed, in: folder)
            }
            guard let committed else { throw .headMoves }
            return committed
        }
    }

    /// Calls a closure while we hold `.git/index.lock`; waits for another program that holds it.
    func holdingIndex<Value>(
        _ journal: Journal, in folder: StateFolder, _ body: () throws(Refusal) -> Value
    ) throws(Refusal) -> Value {
        let index = try LockFile.take(
            "\(repository.indexPath).lock", claim: folder.indexClaim,
            content: Array("protokoll \(journal.nonce)\n".utf8), isLasting: false, in: folder, patience: patience)
        let value: Value
        do throws(Refusal) {
            value = try body()
        } catch {
            try Refusal.file { () throws(FileError) in try index.release(in: folder) }
            throw error
        }
        try Refusal.file { () throws(FileError) in try index.release(in: folder) }
        return value
    }

    /// One attempt; nil when HEAD moved meanwhile.
    private func attempt(
        _ journal: Journal, _ seal: Seal?, _ sealed: SealedCommit?, in folder: StateFolder
    ) throws(Refusal) -> Committed? {
        let head = try Refusal.git { () throws(GitError) in try repository.head() }
        guard head.branch == journal.branch else { throw head.branch == nil ? .detachedHead : .headMoves }
        try checkUntouched(journal, on: head)
        let stored =
            if let sealed, sealed.head == head { sealed } else { try sealedCommit(of: journal, seal, on: head) }
        let commit = stored.commit
        try note(stored.tag, in: folder)
        let indexFailure = try prepareIndex(journal, tree: commit.tree, in: folder)
        let isInPlace = indexFailure == nil ? try exchangeIndex(in: folder) : false
        let move = BranchMove(repository: repository, folder: folder, patience: patience)
        let isMoved: Bool
        do throws(Refusal) {
            isMoved = try move(to: commit.id, from: head, by: journal.committer, note: journal.note)
        } catch {
            // It may have moved all the same: then the new index is the right one.
            let stays = try Refusal.git { () throws(GitError) in try repository.head() == head }
            if isInPlace, stays { try putIndexInPlace(from: folder) }
            throw error
        }
        if isInPlace, !isMoved { try putIndexInPlace(from: folder) }
        if isMoved, !isInPlace, indexFailure == nil { try putIndexInPlace(from: folder) }
        return isMoved ? Committed(commit: commit.id, indexFailure: indexFailure) : nil
    }

    /// Stores the commit on top of HEAD and reads it back, without moving the branch.
    func storeCommit(of journal: Journal, on head: Head, signer: Signer? = nil) throws(Refusal) -> Commit {
        let parents = head.commit.map { [$0] } ?? []
        let tree = try Refusal.git { () throws(GitError) in try storeTree(journal, on: head) }
        let text = try Refusal.git { () throws(GitError) in
            try Repository.text(
                ofCommit: tree, parents: parents, author: journal.author, committer: journal.committer,
                message: journal.message)
        }
        let signature = try signer.map { signer throws(Refusal) in try Refusal.signed(text, by: signer) }
        let commit = try Refusal.git { () throws(GitError) in
            try repository.commit(try repository.storeCommit(text, signature: signature))
        }
        // The branch must not move to anything but this.
        let isWhole = try Refusal.git { () throws(GitError) in try holds(journal, commit) }
        guard isWhole else { throw .unproved(commit.id) }
        return commit
    }

    func storeTree(_ journal: Journal, on head: Head) throws(GitError) -> ObjectID {
        let base: ObjectID? =
            if let commit = head.commit { try repository.commit(commit).tree } else { nil }
        var changes: [TreeChange] = []
        for entry in journal.entries {
            if let after = entry.after {
                changes.append(.set(path: entry.path, try Repository.blobID(of: after), entry.mode))
            } else if let base, try repository.entry(at: entry.path, in: base) != nil {
                changes.append(.remove(path: entry.path))
            }
        }
        return try repository.storeTree(changing: base, changes)
    }
}

extension Journal {
    /// What the reflog says of the recording.
    var note: String {
        "commit: \(String(Substring(message.utf8.prefix { $0 != UInt8(ascii: "\n") })))"
    }
}
