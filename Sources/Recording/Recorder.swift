package import Git
import Glibc
import Workspace

/// Records changes in a repository: the one way into git, which says `recorded` only of what it has read back.
package struct Recorder {
    let repository: Repository
    let patience: Patience

    /// - Parameter patience: how long to wait for other programs; ten seconds unless a test says otherwise.
    package init(_ repository: Repository, patience: Patience = Patience()) {
        self.repository = repository
        self.patience = patience
    }

    /// Records a request as one commit on the branch that HEAD names; nil when it would change nothing.
    ///
    /// - Parameter gate: looks at all new text first; nil when the person has accepted personal data.
    package func record(_ request: Request, gate: PersonalDataGate?) throws(Refusal) -> Recorded? {
        try Refusal.naming(repository.gitDirectory) { () throws(Refusal) in try recordAlone(request, gate: gate) }
    }

    private func recordAlone(_ request: Request, gate: PersonalDataGate?) throws(Refusal) -> Recorded? {
        let folder = StateFolder(of: repository)
        try Refusal.file { () throws(FileError) in try folder.make() }
        let lock = try folder.takeLock(patience)
        defer { withExtendedLifetime(lock) {} }
        let recovered = folder.holdsJournal ? try recover(in: folder) : nil
        var journal = try plan(request)
        guard !journal.entries.isEmpty else { return nil }
        if let gate { try check(&journal, request, by: gate) }
        if let seal = request.seal { try checkTag(seal) }
        try write(journal, in: folder)
        let committed: Committed
        do throws(Refusal) {
            committed = try finish(journal, request.seal, in: folder)
        } catch {
            if case .unfinished = error { throw error }
            try clear(folder, after: nil)
            throw error
        }
        // Before the journal goes, by which a half-written object is found.
        let headLogFailure = attestAfter(request, journal, in: folder)
        try clear(folder, after: committed.commit)
        return Recorded(
            commit: committed.commit, paths: journal.entries.map(\.path), tag: committed.tag,
            indexFailure: committed.indexFailure, headLogFailure: headLogFailure, recovered: recovered)
    }

    private func write(_ journal: Journal, in folder: StateFolder) throws(Refusal) {
        let bytes = try Refusal.git { () throws(GitError) in try journal.encoded() }
        try Refusal.file { () throws(FileError) in
            do throws(FileError) {
                try folder.write(bytes, to: folder.newJournal)
            } catch {
                try folder.remove(folder.newJournal)
                throw error
            }
            guard rename(folder.newJournal, folder.journal) == 0 else { throw FileError("rename", folder.journal) }
            try folder.synchronize()
        }
    }

    private func clear(_ folder: StateFolder, after commit: ObjectID?) throws(Refusal) {
        do throws(Refusal) { try clear(folder) } catch { throw .unfinished(commit: commit, because: error) }
    }

    /// Ends a recording: the journal goes last, and if a power failure brings it back, it is found to be done.
    func clear(_ folder: StateFolder) throws(Refusal) {
        try Refusal.file { () throws(FileError) in
            try folder.clear()
            try folder.remove(folder.tag)
            try folder.remove(folder.journal)
        }
    }
}
