import Changes
import Documents
import Git
import Ledger
import Reports
import Trail
import Workspace

/// The comparison of versions that `diff` shows.
final class Comparing {
    private let session: Session
    private let repository: Repository
    /// What was typed for the documents that are wanted; none for all.
    private let names: [String]
    /// Every document of the folder with its actions, once they were asked for.
    private var known: Ledger?

    /// - Parameter names: what was typed for the documents that are wanted; none for all.
    init(_ names: [String], session: Session, repository: Repository) {
        (self.names, self.session, self.repository) = (names, session, repository)
    }

    /// What is not recorded yet against what was recorded last.
    func unrecorded() throws -> DiffReport {
        let head = try headCommit()
        return DiffReport(
            from: head.map(ChangeReference.init), to: nil, isUnrecorded: true,
            documents: try unrecordedEdits().map(difference))
    }

    /// What one recording did.
    func change(_ revision: String) throws -> DiffReport {
        let commit = try session.commit(revision, in: repository)
        let parent = try commit.parents.first.map { id throws(Complaint) in try self.commit(id) }
        return DiffReport(
            from: parent.map(ChangeReference.init), to: ChangeReference(commit),
            documents: try differences(parent, commit))
    }

    /// What differs between two versions; without a later one, what differs from the files as they are.
    func versions(from old: String, to new: String?) throws -> DiffReport {
        let older = try session.commit(old, in: repository)
        if let new {
            let newer = try session.commit(new, in: repository)
            return DiffReport(
                from: ChangeReference(older), to: ChangeReference(newer), documents: try differences(older, newer))
        }
        let head = try session.head(of: repository)
        var found = try pairs(older, try commit(head))
        for edit in try unrecordedEdits() where edit.file.role == .document {
            let recorded = edit.file.previousPath ?? edit.file.path
            let earlier = found.firstIndex { $0.path == recorded && $0.new != nil }.map { found.remove(at: $0) }
            found.append(Pair(earlier, edit.file))
        }
        return DiffReport(
            from: ChangeReference(older), to: nil,
            documents: try found.sorted { $0.path < $1.path }.compactMap(difference))
    }

    /// Every document of the folder, which few comparisons need.
    private func ledger() throws(Complaint) -> Ledger {
        if let known { return known }
        let documents = try session.documents()
        let ledger = Ledger(documents: documents, today: session.today)
        known = ledger
        return ledger
    }

    private func differences(_ old: Commit?, _ new: Commit) throws(Complaint) -> [DiffReport.DocumentDifference] {
        try pairs(old, new).map { pair throws(Complaint) in try difference(pair) }.compactMap(\.self)
    }

    private func headCommit() throws(Complaint) -> Commit? {
        do throws(GitError) {
            return try repository.head().commit.map { id throws(GitError) in try repository.commit(id) }
        } catch {
            throw Complaint(error)
        }
    }

    private func commit(_ id: ObjectID) throws(Complaint) -> Commit {
        do throws(GitError) { return try repository.commit(id) } catch { throw Complaint(error) }
    }

    private func document(_ name: String) throws(Complaint) -> NamedDocument {
        if let document = try session.pastDocument(atPath: name, in: repository) { return document }
        return try session.pastDocument(name, among: ledger().documents, in: repository)
    }

    /// What a recording of everything would record, of the documents that are wanted.
    private func unrecordedEdits() throws(Complaint) -> [FileEdit] {
        let only = names.isEmpty ? nil : Set(try session.paths(ofUnrecorded: names))
        let save = Save(
            session.workspace, in: repository, messages: session.workspaceMessages, today: session.today)
        do throws(GitError) {
            return try save.plan(SaveRequest(only: only)).parts.flatMap(\.edits)
        } catch {
            throw Complaint(error)
        }
    }
}

extension Comparing {
    /// Both texts of a document that differs.
    private struct Pair {
        var path: WorkspacePath
        var previousPath: WorkspacePath?
        var old: [UInt8]?
        var new: [UInt8]?

        init(path: WorkspacePath, previousPath: WorkspacePath?, old: [UInt8]?, new: [UInt8]?) {
            self.path = path
            self.previousPath = previousPath
            self.old = old
            self.new = new
        }

        /// What was recorded since, and what is not recorded yet, together.
        init(_ earlier: Pair?, _ file: UnrecordedFile) {
            path = file.path
            let source = earlier.map { $0.previousPath ?? $0.path } ?? file.previousPath ?? file.path
            previousPath = source == path ? nil : source
            old = earlier.map(\.old) ?? file.recorded
            new = file.current
        }
    }

    /// The documents that differ between two commits, of those that are wanted.
    private func pairs(_ old: Commit?, _ new: Commit) throws(Complaint) -> [Pair] {
        guard names.isEmpty else {
            var pairs: [Pair] = []
            for name in names {
                let document = try self.document(name)
                let before = try old.flatMap { commit throws(Complaint) in
                    try session.versionIfThere(of: document, at: commit, in: repository)
                }
                let after = try session.versionIfThere(of: document, at: new, in: repository)
                guard let path = after?.path ?? before?.path else { continue }
                pairs.append(
                    Pair(
                        path: path, previousPath: before.flatMap { $0.path == path ? nil : $0.path },
                        old: before?.bytes, new: after?.bytes))
            }
            return pairs
        }
        do throws(GitError) {
            let differences = DocumentDifferences(
                repository, folder: session.workspace.folder, reader: session.reader)
            var pairs: [Pair] = []
            for found in try differences.between(old, new) {
                pairs.append(
                    Pair(
                        path: found.path, previousPath: found.previousPath,
                        old: try found.old.map { id throws(GitError) in try repository.blob(id) },
                        new: try found.new.map { id throws(GitError) in try repository.blob(id) }))
            }
            return pairs
        } catch {
            throw Complaint(error)
        }
    }

    /// What differs, in words; nil where nothing does.
    private func difference(_ pair: Pair) throws(Complaint) -> DiffReport.DocumentDifference? {
        guard
            let file = UnrecordedFile(
                .document, at: pair.path, formerly: pair.previousPath, recorded: pair.old, current: pair.new)
        else { return nil }
        let edit = FileEdit(file, reader: session.reader)
        // Only an id can tell that an action came from another document.
        let mayBeCarried = edit.events.contains { $0.kind == .raised && $0.action.id != nil }
        guard mayBeCarried else { return difference(edit) }
        return difference(edit.carrying(try ledger().ids(raisedOutside: pair.path.text)))
    }

    private func difference(_ edit: FileEdit) -> DiffReport.DocumentDifference {
        let (old, new) = (edit.file.recorded ?? [], edit.file.current ?? [])
        let comparison =
            edit.file.role == .document || edit.file.role == .template
            ? ParagraphComparison(from: old, to: new)
            : ParagraphComparison(from: Paragraph.lines(of: old), to: Paragraph.lines(of: new))
        return DiffReport.DocumentDifference(
            path: edit.file.path.text, previousPath: edit.file.previousPath?.text,
            title: edit.document?.title ?? edit.file.path.text, kind: edit.file.kind.shown, events: edit.events,
            paragraphs: comparison.changes)
    }
}
