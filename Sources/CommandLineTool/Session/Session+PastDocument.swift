import Changes
import Documents
import Git
import Ledger
import Trail
import Workspace

/// A document that was named for its past; it may be gone.
struct NamedDocument {
    /// The path under which the head holds it, or held it last.
    var path: WorkspacePath
    /// The document as it is in the folder; nil where it is not there.
    var current: Document?
    /// The latest commit that holds it; nil for one that is not recorded yet.
    var lastHolder: ObjectID?

    /// As it is, or was last.
    var title: String
}

extension Session {
    /// The one document that is meant: of those in the folder, else of those recorded last, else of those of the past.
    func pastDocument(
        _ written: String, in repository: Repository
    ) throws(Complaint) -> NamedDocument {
        if let document = try pastDocument(atPath: written, in: repository) { return document }
        return try pastDocument(written, among: documents(), in: repository)
    }

    /// The document of a path that is there and recorded, which needs no look at any other document.
    func pastDocument(atPath written: String, in repository: Repository) throws(Complaint) -> NamedDocument? {
        guard let path = documentName(written).path.map({ WorkspacePath($0) }), path.isMarkdown, !path.isSetAside else {
            return nil
        }
        return try recordedDocument(at: path, in: repository)
    }

    /// The same among documents that have been read already.
    func pastDocument(
        _ written: String, among documents: [Document], in repository: Repository
    ) throws(Complaint) -> NamedDocument {
        let head = try head(of: repository)
        let name = documentName(written)
        let found = name.matches(among: documents) {
            DocumentName.Names(paths: [$0.path], title: $0.title, date: $0.date?.iso ?? "")
        }
        if found.count > 1 { throw severalDocuments(written, found.map(\.path)) }
        if let document = found.first { return try named(document, head, repository) }
        let paths = try recordedPaths(head)
        if let path = try onlyMatch(name, among: paths) {
            return NamedDocument(path: path, lastHolder: head, title: try title(of: path, at: head, repository))
        }
        let departures: [FormerDocuments.Departure]
        do throws(GitError) {
            departures = try FormerDocuments(repository, folder: workspace.folder, reader: reader).departures(
                from: head)
        } catch {
            throw Complaint(error)
        }
        return try formerDocument(name, departures, paths: Set(paths), among: documents, head, repository)
    }

    /// The document that has a path both in the folder and at the head; nil where it lacks either.
    private func recordedDocument(
        at path: WorkspacePath, in repository: Repository
    ) throws(Complaint) -> NamedDocument? {
        let head = try head(of: repository)
        do throws(GitError) {
            let place = workspace.folder.appending(path.bytes).text
            guard let entry = try repository.entry(at: place, in: repository.commit(head).tree), entry.mode.isFile
            else { return nil }
        } catch {
            throw Complaint(error)
        }
        let bytes: [UInt8]?
        do throws(FileError) { bytes = try workspace.tree.bytes(ifThere: path) } catch { throw Complaint(error) }
        guard let bytes, let document = reader.document(at: path, bytes) else { return nil }
        return NamedDocument(path: path, current: document, lastHolder: head, title: document.title)
    }

    /// Reads versions as the workspace reads its documents now; who was present is not asked of the past.
    var reader: VersionReader { VersionReader(of: workspace, today: today, extent: .actions) }

    private func formerDocument(
        _ name: DocumentName, _ departures: [FormerDocuments.Departure], paths: Set<WorkspacePath>,
        among documents: [Document], _ head: ObjectID, _ repository: Repository
    ) throws(Complaint) -> NamedDocument {
        guard var path = try onlyMatch(name, among: departures.map(\.path)) else {
            throw noSuchDocument(name.written, among: documents)
        }
        var departure = departures.first { $0.path == path }
        // A document that moved on is the one it has become; it cannot have moved more often than there are paths.
        for _ in departures {
            guard let target = departure?.movedTo else { break }
            path = target
            departure = departures.first { $0.path == path }
        }
        if paths.contains(path) {
            let current = documents.first { WorkspacePath($0.path) == path }
            let title = if let current { current.title } else { try title(of: path, at: head, repository) }
            return NamedDocument(path: path, current: current, lastHolder: head, title: title)
        }
        let last = departure?.lastHolder ?? head
        return NamedDocument(path: path, lastHolder: last, title: try title(of: path, at: last, repository))
    }

    /// A document of the folder; what was renamed since the last recording is recorded under its old path.
    private func named(
        _ document: Document, _ head: ObjectID, _ repository: Repository
    ) throws(Complaint) -> NamedDocument {
        let path = WorkspacePath(document.path)
        if try recordedPaths(head).contains(path) {
            return NamedDocument(path: path, current: document, lastHolder: head, title: document.title)
        }
        if let source = try unrecordedFiles().first(where: { $0.path == path })?.previousPath {
            return NamedDocument(path: source, current: document, lastHolder: head, title: document.title)
        }
        return NamedDocument(path: path, current: document, lastHolder: nil, title: document.title)
    }

    private func title(
        of path: WorkspacePath, at commit: ObjectID, _ repository: Repository
    ) throws(Complaint) -> String {
        do throws(GitError) {
            let recorded = try workspace.at(commit, environment: environment)
            guard case .recorded(let tree) = recorded.snapshot, let bytes = try tree.bytes(at: path) else {
                return path.text
            }
            return reader.document(at: path, bytes)?.title ?? path.text
        } catch {
            throw Complaint(error)
        }
    }

    private func onlyMatch(_ name: DocumentName, among paths: [WorkspacePath]) throws(Complaint) -> WorkspacePath? {
        let found = name.matches(among: paths) { DocumentName.Names(paths: [$0.text]) }
        if found.count > 1 { throw severalDocuments(name.written, found.map(\.text)) }
        return found.first
    }

    private func recordedPaths(_ commit: ObjectID) throws(Complaint) -> [WorkspacePath] {
        do throws(GitError) {
            return try workspace.at(commit, environment: environment).listing().documents
        } catch {
            throw Complaint(error)
        }
    }
}
