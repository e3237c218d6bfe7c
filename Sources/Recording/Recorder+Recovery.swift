import Git
import Glibc
import Workspace

extension Recorder {
    /// Ends what an earlier recording had to leave when it was cut off; nil when there is nothing to end.
    ///
    /// Cheap when there is nothing. Leaves a recording alone that another process is busy with.
    package func recover() throws(Refusal) -> Recovery? {
        let folder = StateFolder(of: repository)
        guard folder.holdsJournal else { return nil }
        do throws(Refusal) {
            let lock = try folder.takeLock(Patience(.zero))
            defer { withExtendedLifetime(lock) {} }
            guard folder.holdsJournal else { return nil }
            return try Refusal.naming(repository.gitDirectory) { () throws(Refusal) in try recover(in: folder) }
        } catch {
            guard case .busy = error else { throw error }
            return nil
        }
    }

    /// Ends it under a lock that is held.
    func recover(in folder: StateFolder) throws(Refusal) -> Recovery? {
        try releaseHeadLog(in: folder)
        guard access(folder.journal, F_OK) == 0 else {
            // Cut off while the notes were being written: nothing else had been touched.
            try clear(folder)
            return nil
        }
        let journal = try read(folder)
        let commit = try ownCommit(of: journal)
        if commit == nil, try isIndexAhead(journal, in: folder) { try putIndexInPlace(from: folder) }
        try removeLeftovers(of: journal, in: folder)
        let recovery =
            if let commit {
                try complete(commit, journal, in: folder)
            } else if journal.isSealed {
                try takeBack(journal)
            } else {
                try rollForward(journal, in: folder)
            }
        for entry in journal.entries { try finishDocument(entry) }
        try clear(folder)
        return recovery
    }

    /// The commit was made: what is left is to put its tag in place, and to bring the index and the reflogs up to date.
    private func complete(
        _ commit: ObjectID, _ journal: Journal, in folder: StateFolder
    ) throws(Refusal) -> Recovery {
        var recovery = Recovery(commit: commit, paths: journal.entries.map(\.path))
        try putTag(of: commit, in: folder)
        for entry in journal.entries { _ = try settle(entry, isCommitted: true, &recovery) }
        let head = try Refusal.git { () throws(GitError) in try repository.head() }
        if head == .branch(journal.branch, commit) {
            let parent = try Refusal.git { () throws(GitError) in try repository.commit(commit).parents.first }
            let move = BranchMove(repository: repository, folder: folder, patience: patience)
            try move.noteInReflogs(
                journal.branch, from: parent, to: commit, by: journal.committer, note: journal.note)
        }
        recovery.indexFailure = try updateIndex(journal, commit: commit, in: folder)
        return recovery
    }

    /// The commit was not made: make it, of what nobody has edited since.
    private func rollForward(_ journal: Journal, in folder: StateFolder) throws(Refusal) -> Recovery {
        var recovery = Recovery()
        var rest = journal
        rest.entries = []
        for entry in journal.entries {
            if try settle(entry, isCommitted: false, &recovery) { rest.entries.append(entry) }
        }
        let head = try Refusal.git { () throws(GitError) in try repository.head() }
        guard head.branch == journal.branch else {
            recovery.found += rest.entries.map(\.path)
            return recovery
        }
        for entry in rest.entries where try !isUntouched(entry, of: journal, on: head) {
            recovery.found.append(entry.path)
        }
        rest.entries.removeAll { recovery.found.contains($0.path) }
        guard !rest.entries.isEmpty else { return recovery }
        let committed = try finish(rest, in: folder)
        recovery.commit = committed.commit
        recovery.indexFailure = committed.indexFailure
        recovery.paths = rest.entries.map(\.path)
        return recovery
    }

    private func read(_ folder: StateFolder) throws(Refusal) -> Journal {
        let bytes = try Refusal.file { () throws(FileError) in
            try Descriptor(folder.journal, flags: O_RDONLY).bytes()
        }
        guard let journal = try Refusal.git({ () throws(GitError) in try Journal(bytes) }) else {
            throw .journalDamaged(file: folder.journal)
        }
        return journal
    }

    /// Removes our own lock files, never another program's, and half-written objects.
    private func removeLeftovers(of journal: Journal, in folder: StateFolder) throws(Refusal) {
        try Refusal.file { () throws(FileError) in
            let branch = BranchMove.path(of: journal.branch, in: repository)
            try LockFile(path: "\(repository.indexPath).lock", claim: folder.indexClaim).release(in: folder)
            try LockFile(path: "\(branch).lock", claim: folder.branchClaim).release(in: folder)
            try folder.clear()
            try LooseLitter.remove(from: "\(repository.commonDirectory)/objects", since: folder.journal)
        }
    }

    /// Brings the index up to date where it still holds what was there before the recording; answers why it could not.
    private func updateIndex(
        _ journal: Journal, commit: ObjectID, in folder: StateFolder
    ) throws(Refusal) -> GitError? {
        let tree = try Refusal.git { () throws(GitError) in try repository.commit(commit).tree }
        return try holdingIndex(journal, in: folder) { () throws(Refusal) in
            var behind = journal
            do throws(GitError) { behind.entries = try entriesBehind(journal) } catch { return error }
            if behind.entries.isEmpty { return nil }
            let failure = try prepareIndex(behind, tree: tree, in: folder)
            if failure == nil { try putIndexInPlace(from: folder) }
            return failure
        }
    }

    private func entriesBehind(_ journal: Journal) throws(GitError) -> [Journal.Entry] {
        guard access(repository.indexPath, F_OK) == 0 else { return journal.entries }
        let base: ObjectID? = if let base = journal.base { try repository.commit(base).tree } else { nil }
        let staged = try repository.index().entries
        var behind: [Journal.Entry] = []
        for entry in journal.entries {
            let old: TreeEntry? = if let base { try repository.entry(at: entry.path, in: base) } else { nil }
            let noted = staged.first { $0.path.utf8.elementsEqual(entry.path.utf8) }
            if noted?.id == old?.id { behind.append(entry) }
        }
        return behind
    }
}
