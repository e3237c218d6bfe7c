import Documents
import Git
import Ledger
import Messages
import Reports
import Text
import Trail
import Workspace

/// What was named for its past.
enum PastSubject {
    case document(NamedDocument)
    case action(LifeLine, in: ActionLives)
}

extension Session {
    /// The one document or action that is meant; what fits both is refused, unless only one begins so.
    func pastSubject(_ written: String, in repository: Repository) throws(Complaint) -> PastSubject {
        if let document = try pastDocument(atPath: written, in: repository) { return .document(document) }
        let ledger = try ledger()
        let actions = try self.actions(written, fittedIn: ledger)
        let documents = written.hasPrefix("^") ? [] : documentsNamed(written, among: ledger.documents)
        let isMainDocument = documents.contains { isMain(written, $0) }
        let isMainAction = actions.contains { isMain(written, $0.action) }
        if isMainAction != isMainDocument || documents.isEmpty != actions.isEmpty {
            let isAction = documents.isEmpty || isMainAction && !isMainDocument
            guard isAction else { return .document(try pastDocument(written, among: ledger.documents, in: repository)) }
            return try life(of: actionNamed(written, among: actions), in: ledger, repository)
        }
        if let document = documents.first, let action = actions.first {
            throw documentOrAction(written, document, action.action)
        }
        return try formerSubject(written, in: ledger, repository)
    }

    /// A document that is gone, else an action that is.
    private func formerSubject(
        _ written: String, in ledger: WorkspaceLedger, _ repository: Repository
    ) throws(Complaint) -> PastSubject {
        let complaint: Complaint
        do throws(Complaint) {
            return .document(try pastDocument(written, among: ledger.documents, in: repository))
        } catch {
            complaint = error
        }
        let lives = try lives(ledger, in: repository, unrecorded: nil)
        let id = written.hasPrefix("^") ? String(written.dropFirst()) : written
        if let line = lives.line(ofID: id) { return .action(line, in: lives) }
        let words = Similarity.words(written)
        let found = lives.all.filter { !words.isEmpty && Self.holds(Similarity.words($0.action.text), words) }
        if let line = found.first, found.count == 1 { return .action(line, in: lives) }
        if found.count > 1 { throw severalActions(written, found.map(\.action)) }
        guard complaint.correction == nil else { throw complaint }
        throw noSuchAction(written, in: ledger, orElse: "subject")
    }

    private func life(
        of action: TrackedAction, in ledger: WorkspaceLedger, _ repository: Repository
    ) throws(Complaint) -> PastSubject {
        let lives = try lives(ledger, in: repository, of: WorkspacePath(action.action.path))
        let line: LifeLine?
        do throws(GitError) { line = try lives.line(of: action.action) } catch { throw Complaint(error) }
        guard let line else {
            let place = "\(action.action.path):\(action.action.start.line)"
            throw complaint("action-not-recorded", ["text": action.action.text, "place": place])
        }
        return .action(line, in: lives)
    }

    /// The lives of all actions that a ledger knows, or of those in one document, from the past of what is read.
    func lives(
        _ ledger: WorkspaceLedger, in repository: Repository, of path: WorkspacePath? = nil
    ) throws(Complaint) -> ActionLives {
        let unrecorded: [WorkspacePath]
        do throws(GitError) {
            unrecorded = try workspace.unrecordedDocuments(among: ledger.paths, stamps: ledger.stamps)
        } catch {
            throw Complaint(error)
        }
        return try lives(ledger, in: repository, unrecorded: unrecorded.map(\.text), of: path)
    }

    /// The same where it is known which documents differ from what was recorded.
    ///
    /// - Parameter unrecorded: their paths; nil where the lives of what is gone are asked for too.
    func lives(
        _ ledger: WorkspaceLedger, in repository: Repository, unrecorded: [String]?, of path: WorkspacePath? = nil,
        advance: () -> Void = {}
    ) throws(Complaint) -> ActionLives {
        let head = try head(of: repository)
        let changed = unrecorded.map(Set.init)
        let unchanged = changed.map { changed in ledger.documents.filter { !changed.contains($0.path) } } ?? []
        do throws(GitError) {
            return try ActionLives(
                from: head, in: repository, folder: workspace.folder, reader: reader,
                vocabulary: workspace.vocabulary, meetings: ActionLives.Meetings(of: ledger.documents),
                unchanged: unchanged, of: path, advance: advance)
        } catch {
            throw Complaint(error)
        }
    }
}

extension Session {
    private func documentsNamed(_ written: String, among documents: [Document]) -> [Document] {
        documentName(written).matches(among: documents) {
            DocumentName.Names(paths: [$0.path], title: $0.title, date: $0.date?.iso ?? "")
        }
    }

    /// Whether a document's day was written, or what its title or file name begins with.
    private func isMain(_ written: String, _ document: Document) -> Bool {
        let file = document.path.split(separator: "/").last ?? ""
        return document.date?.iso == written
            || [document.title, String(file)].contains { Self.begins($0, with: written) }
    }

    /// Whether an action's id or place was written, or what its text begins with.
    private func isMain(_ written: String, _ action: Action) -> Bool {
        let id = written.hasPrefix("^") ? String(written.dropFirst()) : written
        return action.id == id || isPlace(written) || Self.begins(action.text, with: written)
    }

    private static func begins(_ text: String, with written: String) -> Bool {
        let words = Similarity.words(written)
        return !words.isEmpty && Similarity.words(text).starts(with: words)
    }

    private func isPlace(_ written: String) -> Bool {
        written.lastIndex(of: ":").map { Int(written[written.index(after: $0)...]) != nil } ?? false
    }

    private func actionNamed(_ written: String, among actions: [TrackedAction]) throws(Complaint) -> TrackedAction {
        guard let first = actions.first, actions.count == 1 else {
            throw severalActions(written, actions.map(\.action))
        }
        return first
    }

    private func documentOrAction(_ written: String, _ document: Document, _ action: Action) -> Complaint {
        complaint(
            "document-or-action",
            [
                "name": written, "document": document.path, "action": action.text,
                "place": "\(action.path):\(action.start.line)",
            ])
    }
}
