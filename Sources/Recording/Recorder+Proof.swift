import Git

extension Recorder {
    /// Reads HEAD, the commit and the bytes back.
    func prove(_ commit: ObjectID, holds journal: Journal) throws(Refusal) {
        // Somebody may have committed on top of it already.
        guard try ownCommit(of: journal) == commit else { throw .unproved(commit) }
    }

    /// True when a commit is this recording's: its people, times, words and every byte of its documents.
    func holds(_ journal: Journal, _ commit: Commit) throws(GitError) -> Bool {
        guard commit.author == journal.author, commit.committer == journal.committer,
            commit.message.utf8.elementsEqual(journal.message.utf8)
        else { return false }
        for entry in journal.entries {
            let found = try repository.entry(at: entry.path, in: commit.tree)
            guard found?.mode == (entry.after == nil ? nil : entry.mode) else { return false }
            if let found, try repository.blob(found.id) != entry.after { return false }
        }
        return true
    }
}
