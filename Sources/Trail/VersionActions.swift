import Documents
import Git
import Ledger
import Workspace

/// A text that a document had at some time, under the path it had then.
struct DocumentVersion: Hashable {
    var path: WorkspacePath
    var blob: ObjectID
}

/// The actions of many versions of documents: each is read once, on all cores.
struct VersionActions {
    private let repository: Repository
    private let folder: WorkspacePath
    private let reader: VersionReader
    private var known: [DocumentVersion: [Action]] = [:]

    /// - Parameter folder: the workspace's root below the repository's.
    init(_ repository: Repository, folder: WorkspacePath, reader: VersionReader) {
        self.repository = repository
        self.folder = folder
        self.reader = reader
    }

    /// Reads versions, with paths from the repository's root, and forgets all others.
    mutating func read(_ versions: [DocumentVersion]) throws(GitError) {
        let wanted = Set(versions)
        known = known.filter { wanted.contains($0.key) }
        var texts: [(version: DocumentVersion, bytes: [UInt8])] = []
        for version in wanted where known[version] == nil {
            texts.append((version, try repository.blob(version.blob)))
        }
        let read = parallelMap(texts.count) { [texts, reader, folder] index in
            let (version, bytes) = texts[index]
            return reader.document(at: version.path.below(folder) ?? version.path, bytes)?.actions ?? []
        }
        for (text, actions) in zip(texts, read) { known[text.version] = actions }
    }

    /// What was read of a version; nothing of none.
    func of(_ version: DocumentVersion?) -> [Action] { version.flatMap { known[$0] } ?? [] }
}

extension DocumentVersions.Step {
    /// What the document was before; nil where it was not there.
    var oldVersion: DocumentVersion? {
        old.map { DocumentVersion(path: WorkspacePath(previousPath ?? path), blob: $0) }
    }

    /// What it was after; nil where it was gone.
    var newVersion: DocumentVersion? { new.map { DocumentVersion(path: WorkspacePath(path), blob: $0) } }

    /// Both.
    var versions: [DocumentVersion] { [oldVersion, newVersion].compactMap { $0 } }
}
