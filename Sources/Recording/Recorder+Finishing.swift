import Git

/// Why a recording that was noted did not come to its end.
struct Unfinished: Error {
    let refusal: Refusal
    /// True when the documents are as they were and the notes may go.
    let isTakenBack: Bool
}

extension Recorder {
    /// The whole of a recording once it is noted: objects, documents, branch, index, proof.
    ///
    /// A failure before the branch has moved takes the documents back to what they were.
    func finish(_ journal: Journal, in folder: StateFolder) throws(Unfinished) -> Committed {
        var written = 0
        do throws(Refusal) {
            try storeTexts(of: journal)
            for entry in journal.entries {
                try writeDocument(entry)
                written += 1
            }
            let committed = try commit(journal, in: folder)
            for entry in journal.entries { try finishDocument(entry) }
            try prove(committed.commit, holds: journal)
            return committed
        } catch {
            throw Unfinished(refusal: error, isTakenBack: takeBack(journal.entries.prefix(written), of: journal))
        }
    }

    /// Puts the documents back as they were; answers false where the branch has moved or something stands in the way.
    private func takeBack(_ entries: some Sequence<Journal.Entry>, of journal: Journal) -> Bool {
        do throws(Refusal) {
            guard try ownCommit(of: journal) == nil else { return false }
            for entry in entries { try takeBack(entry) }
            return true
        } catch {
            // The notes stay, and with them every byte: the next command ends the recording.
            return false
        }
    }

    private func storeTexts(of journal: Journal) throws(Refusal) {
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
