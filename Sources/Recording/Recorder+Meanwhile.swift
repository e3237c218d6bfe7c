import Git

/// Documents that git commits by hand between our look at HEAD and our commit: theirs is never taken back.
extension Recorder {
    /// Refuses to go on where HEAD has moved from where the recording began and holds another text of its documents.
    func checkUntouched(_ journal: Journal, on head: Head) throws(Refusal) {
        for entry in journal.entries where try !isUntouched(entry, of: journal, on: head) {
            throw .changedMeanwhile(path: entry.path)
        }
    }

    /// Whether HEAD holds of a document what it did when the recording began, or already what is to be recorded.
    func isUntouched(_ entry: Journal.Entry, of journal: Journal, on head: Head) throws(Refusal) -> Bool {
        if head.commit == journal.base { return true }
        if try isSame(entry, in: journal.base, head.commit) { return true }
        return try holds(entry.after, at: entry.path, in: head.commit)
    }

    /// Whether two commits hold the same at a path; nil is the commit that holds nothing.
    private func isSame(_ entry: Journal.Entry, in first: ObjectID?, _ second: ObjectID?) throws(Refusal) -> Bool {
        try Refusal.git { () throws(GitError) in
            try treeEntry(at: entry.path, in: first) == treeEntry(at: entry.path, in: second)
        }
    }

    private func holds(_ bytes: [UInt8]?, at path: String, in commit: ObjectID?) throws(Refusal) -> Bool {
        try Refusal.git { () throws(GitError) in
            let entry = try treeEntry(at: path, in: commit)
            guard let bytes else { return entry == nil }
            return try entry?.id == Repository.blobID(of: bytes)
        }
    }

    private func treeEntry(at path: String, in commit: ObjectID?) throws(GitError) -> TreeEntry? {
        guard let commit else { return nil }
        return try repository.entry(at: path, in: repository.commit(commit).tree)
    }
}
