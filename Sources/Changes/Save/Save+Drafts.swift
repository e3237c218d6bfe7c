import Documents
import Git
import Ledger
import Messages
package import Recording
package import Workspace

extension Save {
    /// Keeps what a file says now beside the trail, until it is recorded.
    ///
    /// - Parameters:
    ///   - gate: what it holds back is kept nowhere.
    ///   - patience: how long to wait for another recording.
    package func keep(
        _ file: UnrecordedFile, by authorship: Authorship, gate: PersonalDataGate, patience: Patience = Patience()
    ) throws(Refusal) {
        let attendees = file.current.flatMap { reader.document(at: file.path, $0)?.present } ?? []
        let removed = file.previousPath.map { [Request.Change(place($0), .asOnDisk(nil))] } ?? []
        try keep(
            removed + [Request.Change(place(file.path), .asOnDisk(file.current), attendees: attendees)],
            of: file.path, by: authorship, gate: gate, patience)
    }

    /// Keeps that a file has the text again that is recorded, so that what was saved before that is not its latest save.
    package func keepReturn(
        of path: WorkspacePath, by authorship: Authorship, gate: PersonalDataGate, patience: Patience = Patience()
    ) throws(Refusal) {
        let text: [UInt8]?
        do throws(FileError) { text = try workspace.tree.bytes(at: path) } catch {
            guard error.isAbsence else { throw .file(error) }
            text = nil
        }
        try keep([Request.Change(place(path), .asOnDisk(text))], of: path, by: authorship, gate: gate, patience)
    }

    /// Lets go of what was kept of documents that are recorded by now; answers those whose line went.
    ///
    /// - Parameter spellIsOver: nobody is working on them any more.
    package func expireDrafts(spellIsOver: Bool) throws(Refusal) -> [DraftLine] {
        let recorder = Recorder(repository)
        guard try !recorder.draftLines().isEmpty else { return [] }
        let files: [UnrecordedFile]
        do throws(GitError) { files = try unrecorded().files } catch { throw .git(error) }
        return try recorder.expireDrafts(
            unrecorded: Set(files.flatMap(\.paths).map(place)), spellIsOver: spellIsOver)
    }

    private func keep(
        _ changes: [Request.Change], of path: WorkspacePath, by authorship: Authorship, gate: PersonalDataGate,
        _ patience: Patience
    ) throws(Refusal) {
        let message = CommitMessage(subject: messages("commit.draft", ["path": path.text]))
        try Recorder(repository, patience: patience).keep(
            Request(changes, message: message.text, author: authorship.author, committer: authorship.committer),
            gate: gate)
    }
}
