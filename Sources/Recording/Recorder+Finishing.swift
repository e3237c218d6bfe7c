import Git

extension Recorder {
    /// The whole of a recording once it is noted: objects, documents, branch, index, proof.
    ///
    /// A failure before the branch has moved takes the documents back to what they were.
    func finish(_ journal: Journal, _ seal: Seal? = nil, in folder: StateFolder) throws(Refusal) -> Committed {
        var begun = 0
        do throws(Refusal) {
            try storeTexts(of: journal)
            // Asking for a signature may take long: before anything is written, and with git's own locks free.
            let sealed = try seal.map { seal throws(Refusal) in
                let head = try Refusal.git { () throws(GitError) in try repository.head() }
                return try sealedCommit(of: journal, seal, on: head)
            }
            try writeDocuments(of: journal, begun: &begun)
            var committed = try commit(journal, seal, sealed, in: folder)
            committed.tag = try putTag(of: committed.commit, in: folder)
            for entry in journal.entries { try finishDocument(entry) }
            try prove(committed.commit, holds: journal)
            return committed
        } catch {
            throw takenBack(journal.entries.prefix(begun), of: journal, because: error)
        }
    }

    /// - Parameter begun: how many of them may have to be taken back.
    private func writeDocuments(of journal: Journal, begun: inout Int) throws(Refusal) {
        for entry in journal.entries {
            begun += 1
            do throws(Refusal) { try writeDocument(entry) } catch {
                // What an editor has saved meanwhile stands, whatever it is.
                if case .changedMeanwhile = error { begun -= 1 }
                throw error
            }
        }
    }

    /// Puts the documents back as they were; answers the refusal, as unfinished where that cannot be done.
    private func takenBack(
        _ entries: some Sequence<Journal.Entry>, of journal: Journal, because refusal: Refusal
    ) -> Refusal {
        do throws(Refusal) {
            if let commit = try ownCommit(of: journal) { return .unfinished(commit: commit, because: refusal) }
            for entry in entries { try takeBack(entry) }
            return refusal
        } catch {
            // The first fault is the one to report; the second mostly follows from it.
            return .unfinished(commit: nil, because: refusal)
        }
    }

    func storeTexts(of journal: Journal) throws(Refusal) {
        try Refusal.git { () throws(GitError) in
            for entry in journal.entries {
                if let bytes = entry.after { _ = try repository.storeBlob(bytes) }
            }
        }
    }

    /// The commit of this very recording on HEAD's chain; nil when it was not made.
    func ownCommit(of journal: Journal) throws(Refusal) -> ObjectID? {
        try Refusal.git { () throws(GitError) -> ObjectID? in
            guard let head = try repository.head().commit else { return nil }
            var own: ObjectID?
            try repository.firstParents(of: head) { commit throws(GitError) in
                if commit.id == journal.base { return false }
                if try holds(journal, commit) { own = commit.id }
                return own == nil
            }
            return own
        }
    }
}
