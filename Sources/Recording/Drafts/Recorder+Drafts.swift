import Git
import Workspace

extension Recorder {
    /// Keeps what was saved beside the trail, a commit on the line of each document; documents and index stay as they are.
    ///
    /// A document whose line ends with the very text is left out, as is one without a line that is as HEAD has it.
    /// - Parameter request: files as they are on the disk; its message is the subject of each commit.
    package func keep(_ request: Request, gate: PersonalDataGate) throws(Refusal) {
        let folder = StateFolder(of: repository)
        try Refusal.file { () throws(FileError) in try folder.make() }
        let lock = try folder.takeLock(patience)
        defer { withExtendedLifetime(lock) {} }
        let head = try Refusal.git { () throws(GitError) in try repository.head() }
        var journal = try journal(of: request, on: head, branch: head.branch ?? "")
        try check(&journal, request, by: gate)
        try storeTexts(of: journal)
        let tree = try Refusal.git { () throws(GitError) in try storeTree(journal, on: head) }
        let lines = try draftLines()
        for path in request.changes.map(\.path) {
            let name = try Refusal.git { () throws(GitError) in try DraftLine.name(of: path, in: repository) }
            let line = lines.first { $0.name == name }
            let isNews = try Refusal.git { () throws(GitError) in
                let last =
                    if let line { try text(of: path, at: line.latest.id) } else { try text(of: path, at: head.commit) }
                return try repository.entry(at: path, in: tree)?.id != last
            }
            guard isNews else { continue }
            let save = try storeSave(of: path, journal, tree, after: line)
            try Refusal.file { () throws(FileError) in
                try folder.putReference("\(repository.commonDirectory)/\(name)", by: folder.draft, naming: save)
            }
        }
    }

    /// The lines of this work tree, in the order of their documents.
    package func draftLines() throws(Refusal) -> [DraftLine] {
        try Refusal.git { () throws(GitError) in try lines() }
    }

    /// Lets go of the lines whose documents have been recorded since; answers those that went.
    ///
    /// The text that is recorded is the one on the disk, which may be younger than the last save that was kept. A line
    /// stays while its document is recorded as it was before: then its text stands nowhere else.
    /// - Parameters:
    ///   - unrecorded: the paths whose text on the disk is not HEAD's.
    ///   - spellIsOver: lines go too whose document was given the recorded text again.
    package func expireDrafts(
        unrecorded: Set<String>, spellIsOver: Bool
    ) throws(Refusal) -> [DraftLine] {
        let folder = StateFolder(of: repository)
        try Refusal.file { () throws(FileError) in try folder.make() }
        let lock = try folder.takeLock(patience)
        defer { withExtendedLifetime(lock) {} }
        return try Refusal.git { () throws(GitError) in
            let head = try repository.head().commit
            var expired: [DraftLine] = []
            for line in try lines() {
                let recorded = try text(of: line.path, at: head)
                let isLatest = try recorded == text(of: line.path, at: line.latest.id)
                let isNew = try recorded != text(of: line.path, at: line.base)
                guard isNew ? isLatest || !unrecorded.contains(line.path) : isLatest && spellIsOver else { continue }
                try repository.removeReference(line.name)
                expired.append(line)
            }
            return expired
        }
    }

    private func lines() throws(GitError) -> [DraftLine] {
        var lines: [DraftLine] = []
        for reference in try repository.references(matching: "\(DraftLine.folder)*") {
            let line: DraftLine?
            do throws(GitError) {
                line = DraftLine(reference.name, try repository.commit(reference.id))
            } catch {
                // Damaged, or another tool's: nothing that is recorded depends on it.
                line = nil
            }
            if let line, try DraftLine.name(of: line.path, in: repository) == line.name { lines.append(line) }
        }
        return lines.sorted { $0.path < $1.path }
    }

    /// The blob that a commit has at a path.
    private func text(of path: String, at commit: ObjectID?) throws(GitError) -> ObjectID? {
        guard let commit else { return nil }
        return try repository.entry(at: path, in: repository.commit(commit).tree)?.id
    }

    /// Stores one save and reads it back.
    private func storeSave(
        of path: String, _ journal: Journal, _ tree: ObjectID, after line: DraftLine?
    ) throws(Refusal) -> ObjectID {
        var journal = journal
        let base = if let line { line.base } else { journal.base }
        journal.message += "\n" + DraftLine.trailers(path: path, base: base)
        let parent = line?.latest.id ?? journal.base
        let commit = try Refusal.git { () throws(GitError) in
            try repository.commit(
                try repository.storeCommit(
                    tree: tree, parents: parent.map { [$0] } ?? [], author: journal.author,
                    committer: journal.committer, message: journal.message))
        }
        // libgit2 names a commit even when the disk was full.
        let isWhole = try Refusal.git { () throws(GitError) in try holds(journal, commit) }
        guard isWhole else { throw .unproved(commit.id) }
        return commit.id
    }
}
