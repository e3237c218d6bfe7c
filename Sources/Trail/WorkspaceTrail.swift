import Documents
package import Git
package import Ledger
package import Workspace

/// The recorded past of a whole workspace, read in one walk, the oldest change first.
///
/// Each version is read once however many commits it stands in; only what differs is compared; and no more is held at a
/// time than a batch of changes.
package struct WorkspaceTrail {
    private let repository: Repository
    /// The workspace's root below the repository's.
    private let folder: WorkspacePath
    private let reader: VersionReader
    private let differences: DocumentDifferences

    /// So many versions are worth a round on all cores.
    private static let batch = 256

    /// - Parameters:
    ///   - folder: the workspace's root below the repository's.
    ///   - reader: reads every version with the register and vocabulary it was given.
    package init(_ repository: Repository, folder: WorkspacePath, reader: VersionReader) {
        self.repository = repository
        self.folder = folder
        self.reader = reader
        differences = DocumentDifferences(repository, folder: folder, reader: reader)
    }

    /// Reads what each of some commits did, a batch at a time.
    ///
    /// - Parameters:
    ///   - commits: all that led to a revision, each behind its parents.
    ///   - isWanted: whether a commit's changes are to be told; of the others only what they leave is read.
    ///   - ids: those of actions of which it must be known which document had them first; nil for all.
    ///   - advance: is called when another commit is read.
    ///   - body: takes the wanted changes, in order.
    package func read(
        _ commits: [Commit], where isWanted: (Commit) -> Bool = { _ in true }, knowing ids: Set<String>? = nil,
        advance: () -> Void = {}, _ body: ([WorkspaceChange]) -> Void
    ) throws(GitError) {
        let search = ids.map { IDSearch($0) }
        var store = VersionStore()
        var known = KnownActions()
        let trees = Dictionary(commits.map { ($0.id, $0) }) { first, _ in first }
        var pending: [CommitFiles] = []
        func flush() throws(GitError) {
            var changes = try changes(pending, search, &store)
            for index in changes.indices { known.read(&changes[index]) }
            body(zip(changes, pending).filter(\.1.isWanted).map(\.0))
            pending = []
        }
        var size = 0
        for commit in commits {
            advance()
            let isWanted = isWanted(commit)
            if !isWanted, search?.isEmpty == true { continue }
            let files = try files(of: commit, parents: commit.parents.compactMap { trees[$0] }, isWanted)
            pending.append(files)
            size += 1 + files.documents.count
            if size >= Self.batch {
                try flush()
                size = 0
            }
        }
        try flush()
    }
}

extension WorkspaceTrail {
    /// What differs in a commit, before any text is read.
    private struct CommitFiles {
        let commit: Commit
        let isWanted: Bool
        var paths: [String] = []
        var documents: [DocumentDifference] = []
        var files: [FileChange] = []
    }

    private func files(of commit: Commit, parents: [Commit], _ isWanted: Bool) throws(GitError) -> CommitFiles {
        var files = CommitFiles(commit: commit, isWanted: isWanted)
        let changes = try repository.changes(from: parents.first?.tree, to: commit.tree)
        let own = try ownChanges(changes, of: commit, besides: parents.dropFirst())
        files.documents = try differences.among(own, from: parents.first, to: commit)
        guard isWanted else { return files }
        files.paths = changes.map { shown($0.path) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let documents = Set(files.documents.flatMap { [$0.path] + ($0.previousPath.map { [$0] } ?? []) })
        for change in own {
            guard let path = WorkspacePath(change.path).below(folder), !documents.contains(path) else { continue }
            files.files.append(try file(path, change))
        }
        return files
    }

    /// Of a merge, what no side had: what one of them brought was told where it was made.
    private func ownChanges(
        _ changes: [PathChange], of commit: Commit, besides others: ArraySlice<Commit>
    ) throws(GitError) -> [PathChange] {
        var own = changes
        for other in others {
            let paths = Set(try repository.changes(from: other.tree, to: commit.tree).map { WorkspacePath($0.path) })
            own.removeAll { !paths.contains(WorkspacePath($0.path)) }
        }
        return own
    }

    private func file(_ path: WorkspacePath, _ change: PathChange) throws(GitError) -> FileChange {
        let role = FileChange.Role(path)
        let kind: Change.Kind = change.old == nil ? .added : change.new == nil ? .deleted : .modified
        guard role == .settings || role == .register, change.old != nil, change.new != nil else {
            return FileChange(path: path, role: role, kind: kind, lines: nil)
        }
        let old = try change.old.map { id throws(GitError) in try repository.blob(id) } ?? []
        let new = try change.new.map { id throws(GitError) in try repository.blob(id) } ?? []
        return FileChange(path: path, role: role, kind: kind, lines: LineCount(from: old, to: new))
    }

    /// Reads the texts of a batch, and compares them.
    private func changes(
        _ batch: [CommitFiles], _ search: IDSearch?, _ store: inout VersionStore
    ) throws(GitError) -> [WorkspaceChange] {
        let wanted = batch.filter(\.isWanted).flatMap(\.documents).flatMap { [$0.oldKey, $0.newKey] }
        let others = batch.filter { !$0.isWanted }.flatMap(\.documents).map(\.newKey)
        var versions = try store.read(wanted.compactMap(\.self), from: repository, reader)
        let left = try store.read(others.compactMap(\.self), from: repository, reader) { bytes in
            search?.isFound(in: bytes) ?? true
        }
        versions.merge(left) { version, _ in version }
        let read = versions
        return parallelMap(batch.count, stripe: 4) { index in
            let files = batch[index]
            let documents = files.documents.map { difference in
                let old = difference.oldKey.flatMap { files.isWanted ? read[$0] : nil }
                let new = difference.newKey.flatMap { read[$0] }
                let events =
                    files.isWanted
                    ? ActionComparison(from: old?.document?.actions ?? [], to: new?.document?.actions ?? []).events : []
                return DocumentChange(difference: difference, old: old, new: new, events: events)
            }
            return WorkspaceChange(
                commit: files.commit, paths: files.paths, documents: documents, files: files.files)
        }
    }

    /// A path relative to the workspace's root; what lies outside keeps its path in the repository.
    private func shown(_ path: String) -> String { WorkspacePath(path).below(folder)?.text ?? path }
}

extension DocumentDifference {
    /// What the older commit holds.
    var oldKey: DocumentVersion? { old.map { DocumentVersion(path: previousPath ?? path, blob: $0) } }

    /// What the newer commit holds.
    var newKey: DocumentVersion? { new.map { DocumentVersion(path: path, blob: $0) } }
}
