import Documents
import Git
import Ledger
import Reports
import Trail
import Workspace

extension RecordedChange {
    /// Takes what a commit did to a workspace, or to one document of it.
    ///
    /// - Parameter only: where that document is and was; nil for all.
    init(_ change: WorkspaceChange, undone: UndoneChanges, only: Set<WorkspacePath>? = nil) {
        let documents =
            only.map { only in change.documents.filter { only.contains($0.difference.path) } } ?? change.documents
        let approval = Approval(change.commit)
        let kind = approval.flatMap { approval in
            documents.first { $0.difference.path.text == approval.path }?.new?.document?.kind
        }
        self.init(
            change.commit, paths: change.paths, isPlain: change.isPlain, approval: approval, of: kind, undone: undone)
        self.documents = documents.map(EditedDocument.init)
        files = only == nil ? change.files.map(EditedFile.init) : []
    }

    /// Takes what a commit did to the one document whose past is told.
    init(_ change: Change, of kind: Document.Kind, title: String, undone: UndoneChanges) {
        self.init(
            change.commit, paths: change.paths, isPlain: false, approval: Approval(change.commit), of: kind,
            undone: undone)
        let shown = change.kind.shown
        documents = [
            EditedDocument(
                path: change.path, previousPath: shown.previousPath, title: title, kind: shown.kind,
                events: change.events)
        ]
    }

    private init(
        _ commit: Commit, paths: [String], isPlain: Bool, approval: Approval?, of kind: Document.Kind?,
        undone: UndoneChanges
    ) {
        let (trailers, author) = (commit.trailers, commit.author)
        let marks: [(Mark, Bool)] = [
            (.found, trailers.contains { $0.key == "Found" }), (.merge, commit.parents.count > 1), (.plain, isPlain),
            (.signed, commit.isSigned),
        ]
        self.init(
            commit: commit.id.description, time: HistoryReport.Moment(author.time),
            author: Person(author.identity), recorder: Self.recorder(of: author, commit.committer), paths: paths,
            summary: commit.summary, reason: trailers.first { $0.key == "Reason" }?.value,
            approval: approval.map { ApprovalFacts($0, of: kind ?? .document, isSigned: commit.isSigned) },
            marks: Set(marks.filter(\.1).map(\.0)), undoneBy: undone.undo(of: commit.id)?.description,
            undoes: undone.undone(by: commit.id).map(\.description))
        letThrough = LetThrough(commit)
    }

    /// Who recorded a change, where that is somebody else or another minute.
    private static func recorder(of author: Signature, _ committer: Signature) -> Recorder? {
        let isLater = abs(committer.time.seconds - author.time.seconds) >= 60
        guard isLater || committer.identity != author.identity else { return nil }
        return Recorder(person: Person(committer.identity), time: HistoryReport.Moment(committer.time))
    }
}

extension RecordedChange.Person {
    /// Somebody as git names them.
    init(_ identity: Identity) { self.init(name: identity.name, email: identity.email) }
}

extension HistoryReport.Moment {
    /// An instant as git writes one.
    init(_ time: Timestamp) { self.init(seconds: time.seconds, offsetMinutes: time.offsetMinutes) }
}

extension Change.Kind {
    /// As reports name it, with the path before.
    var shown: (kind: StatusReport.Kind, previousPath: String?) {
        switch self {
        case .added: (.new, nil)
        case .modified: (.modified, nil)
        case .deleted: (.deleted, nil)
        case .renamed(let source): (.renamed, source)
        }
    }
}

extension EditedDocument {
    fileprivate init(_ change: DocumentChange) {
        let shown = change.kind.shown
        self.init(
            path: change.difference.path.text, previousPath: shown.previousPath, title: change.title, kind: shown.kind,
            events: change.events, passages: Passage.all(in: change.paragraphs(), title: change.title),
            outstandingLost: change.outstandingLost.count)
    }
}

extension EditedFile {
    fileprivate init(_ change: FileChange) {
        self.init(
            path: change.path.text, role: Role(rawValue: change.role.rawValue) ?? .other, kind: change.kind.shown.kind,
            added: change.lines?.added, removed: change.lines?.removed)
    }
}

extension ApprovalFacts {
    fileprivate init(_ approval: Approval, of kind: Document.Kind, isSigned: Bool) {
        self.init(
            kind: kind, document: approval.path, documentID: approval.documentID,
            by: approval.signatories.map(\.written), names: Signatory.joined(approval.signatories), day: approval.day,
            decision: approval.decision, evidence: approval.evidence, digest: approval.digest, isSigned: isSigned)
    }
}
