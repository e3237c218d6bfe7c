import Documents
package import Git
package import Ledger
package import Workspace

/// The recorded past of one document.
package struct DocumentHistory {
    private let repository: Repository
    /// The workspace's root below the repository's.
    private let folder: WorkspacePath
    private let reader: VersionReader

    /// - Parameters:
    ///   - repository: the one whose work tree holds the workspace.
    ///   - reader: reads every version with the register and vocabulary it was given.
    package init(_ repository: Repository, folder: WorkspacePath = WorkspacePath(""), reader: VersionReader) {
        self.repository = repository
        self.folder = folder
        self.reader = reader
    }

    /// What each commit did to a document, newest first; empty for a path that no commit holds.
    ///
    /// - Parameters:
    ///   - carried: ids of actions that another document raised.
    ///   - followsRenames: whether its past under other names is its own; without, what `git log -- PATH` lists.
    package func changes(
        of path: WorkspacePath, from head: ObjectID, carried: Set<String> = [], followsRenames: Bool = true
    ) throws(GitError) -> [Change] {
        let versions = DocumentVersions(
            repository: repository, documentID: reader.documentID(of:), followsRenames: followsRenames)
        var changes: [Change] = []
        for step in try versions.steps(of: folder.appending(path.bytes).text, from: head) {
            changes.append(try change(step, carried: carried))
        }
        return changes
    }

    private func change(_ step: DocumentVersions.Step, carried: Set<String>) throws(GitError) -> Change {
        let old = try step.old.map { id throws(GitError) in try repository.blob(id) }
        let new = try step.new.map { id throws(GitError) in try repository.blob(id) }
        let commit = step.commit
        let events = ActionComparison(
            from: actions(step.previousPath ?? step.path, old), to: actions(step.path, new), known: carried)
        return Change(
            commit: commit.id, author: commit.author,
            recordedBy: commit.committer.identity == commit.author.identity ? nil : commit.committer.identity,
            path: shown(step.path), kind: kind(step),
            paths: try repository.changes(from: step.parentTree, to: commit.tree).map { shown($0.path) }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
            summary: commit.summary, trailers: commit.trailers, lines: LineCount(from: old ?? [], to: new ?? []),
            events: events.events)
    }

    private func actions(_ path: String, _ bytes: [UInt8]?) -> [Action] {
        bytes.flatMap { reader.document(at: WorkspacePath(shown(path)), $0)?.actions } ?? []
    }

    private func kind(_ step: DocumentVersions.Step) -> Change.Kind {
        if let source = step.previousPath { return .renamed(from: shown(source)) }
        if step.old == nil { return .added }
        return step.new == nil ? .deleted : .modified
    }

    /// A path relative to the workspace's root; what lies outside keeps its path in the repository.
    private func shown(_ path: String) -> String {
        WorkspacePath(path).below(folder)?.text ?? path
    }
}
