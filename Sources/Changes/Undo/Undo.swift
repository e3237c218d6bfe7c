package import Documents
package import Git
import Ledger
package import Messages
package import Recording
package import Trail
package import Workspace

/// Takes a recorded change back with a new one, in all the documents it changed.
package struct Undo {
    let workspace: Workspace
    let repository: Repository
    let reader: VersionReader
    private let messages: Messages

    /// - Parameters:
    ///   - repository: the one whose work tree holds the workspace.
    ///   - messages: in the language of the workspace.
    package init(_ workspace: Workspace, in repository: Repository, messages: Messages, today: Day) {
        self.workspace = workspace
        self.repository = repository
        self.messages = messages
        reader = VersionReader(of: workspace, today: today)
    }

    /// What taking a change back would write.
    ///
    /// - Parameters:
    ///   - undone: what is taken back already, as seen from HEAD.
    ///   - reason: what the person says of it (`-m`).
    package func plan(
        _ target: ObjectID, undone: UndoneChanges, reason: String?
    ) throws(UndoPlan.Refusal) -> UndoPlan {
        let commit = try UndoPlan.Refusal.git { () throws(GitError) in try repository.commit(target) }
        let head = try head()
        let isPast = try UndoPlan.Refusal.git { () throws(GitError) in
            try repository.isReachable(target, from: head.id)
        }
        guard isPast else { throw .elsewhere(target) }
        if let undo = undone.undo(of: target) { throw .undone(target, by: undo) }
        guard commit.parents.count < 2 else { throw .merge(target) }
        guard let parent = commit.parents.first else { throw .first(target) }
        let reversal = Reversal(
            of: commit, parent: try UndoPlan.Refusal.git { () throws(GitError) in try repository.commit(parent) },
            head: head, undo: self)
        let files = try reversal.files()
        guard !files.isEmpty else { throw .nothingLeft(target) }
        for file in files { try checkRecorded(file) }
        let wording = UndoMessage(messages: messages, edits: try edits(files))
        return UndoPlan(
            target: commit, files: files,
            message: wording.message(taking: commit, subject: try subject(of: commit), reason: reason),
            outcomes: wording.outcomes)
    }

    /// Records a plan; nil when it would change nothing.
    ///
    /// - Parameter gate: nil when the person has accepted personal data.
    package func record(
        _ plan: UndoPlan, by authorship: Authorship, gate: PersonalDataGate?
    ) throws(Recording.Refusal) -> Recorded? {
        let request = Request(
            plan.files.flatMap(\.changes), message: plan.message.text, author: authorship.author,
            committer: authorship.committer)
        return try Recorder(repository).record(request, gate: gate)
    }

    func head() throws(UndoPlan.Refusal) -> Commit {
        let head = try UndoPlan.Refusal.git { () throws(GitError) in
            try repository.head().commit.map { id throws(GitError) in try repository.commit(id) }
        }
        guard let head else { throw .nothing }
        return head
    }

    /// A path relative to the workspace's root; nil outside it.
    func path(_ place: String) -> WorkspacePath? { WorkspacePath(place).below(workspace.folder) }

    /// What a person has typed since the last recording is never written over.
    private func checkRecorded(_ file: UndoPlan.File) throws(UndoPlan.Refusal) {
        for place in [file.path] + (file.previousPath.map { [$0] } ?? []) {
            guard let path = path(place) else { throw .notADocument(path: place) }
            let expected = place == file.path && file.previousPath != nil ? nil : file.recorded
            let present: [UInt8]?
            do throws(FileError) { present = try workspace.tree.bytes(ifThere: path) } catch { throw .file(error) }
            guard present == expected else { throw .unrecorded(path: path.text) }
        }
    }

    /// The files as the messages speak of them: an action that other documents hold too is carried, not raised.
    private func edits(_ files: [UndoPlan.File]) throws(UndoPlan.Refusal) -> [FileEdit] {
        let edits = files.compactMap(edit)
        let ids = edits.flatMap(\.events).filter { $0.kind == .raised }.compactMap(\.action.id)
        let known = try UndoPlan.Refusal.git { () throws(GitError) in
            try KnownIDs(ids, in: workspace, besides: Set(edits.map(\.file.path))).found
        }
        return edits.map { $0.carrying(known) }
    }

    /// The file as the messages speak of it; nil for one that is no part of the workspace's own.
    private func edit(_ file: UndoPlan.File) -> FileEdit? {
        guard let path = path(file.path), let role = UnrecordedFile.Role(of: path) else { return nil }
        return UnrecordedFile(
            role, at: path, formerly: file.previousPath.flatMap { self.path($0) }, recorded: file.recorded,
            current: file.current
        ).map { FileEdit($0, reader: reader) }
    }

    /// What the change did in the end: its own first line, or that of the change that an undo was about.
    private func subject(of target: Commit) throws(UndoPlan.Refusal) -> UndoMessage.Subject {
        var subject = UndoMessage.Subject(text: target.summary, bringsBack: false)
        var commit = target
        while let id = commit.trailers.first(where: { $0.key == UndoneChanges.trailerKey }).flatMap({
            ObjectID($0.value)
        }) {
            do throws(GitError) { commit = try repository.commit(id) } catch { break }
            subject = UndoMessage.Subject(text: commit.summary, bringsBack: !subject.bringsBack)
        }
        return subject
    }
}

extension UnrecordedFile.Role {
    /// What a file is to the workspace, by its path; nil for what is neither a document nor the workspace's own.
    fileprivate init?(of path: WorkspacePath) {
        if let own = UnrecordedFile.ownFiles.first(where: { $0.0 == path }) {
            self = own.1
        } else if path.isMarkdown {
            self = .document
        } else {
            return nil
        }
    }
}
