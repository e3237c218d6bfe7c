import Git
import Ledger
import Workspace

/// What differs in a commit, before any text is read.
struct CommitFiles: Sendable {
    let commit: Commit
    /// Whether it is to be told what the commit did.
    let isWanted: Bool
    /// Of all that differs.
    var paths: [String] = []
    var documents: [DocumentDifference] = []
    /// The other files.
    var files: [FileChange] = []
}

/// Finds what differs in commits, with one repository, on one thread.
struct CommitDifferences {
    private let repository: Repository
    private let folder: WorkspacePath
    private let documents: DocumentDifferences

    /// - Parameter folder: the workspace's root below the repository's.
    init(_ repository: Repository, folder: WorkspacePath, reader: VersionReader) {
        self.repository = repository
        self.folder = folder
        documents = DocumentDifferences(repository, folder: folder, reader: reader)
    }

    /// - Parameter isWanted: whether more than the documents is asked for.
    func files(of commit: Commit, parents: [Commit], _ isWanted: Bool) throws(GitError) -> CommitFiles {
        var files = CommitFiles(commit: commit, isWanted: isWanted)
        let changes = try repository.changes(from: parents.first?.tree, to: commit.tree)
        let own = try ownChanges(changes, of: commit, besides: parents.dropFirst())
        files.documents = try documents.among(own, from: parents.first, to: commit)
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

    /// A path relative to the workspace's root; what lies outside keeps its path in the repository.
    private func shown(_ path: String) -> String { WorkspacePath(path).below(folder)?.text ?? path }
}
