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
    /// An action is `raised` by the first version of this document that has it, also where another one raised it before.
    ///
    /// - Parameters:
    ///   - followsRenames: whether its past under other names is its own; without, what `git log -- PATH` lists.
    ///   - ancestry: the head's, where the caller has read it.
    package func changes(
        of path: WorkspacePath, from head: ObjectID, followsRenames: Bool = true, ancestry: Ancestry? = nil
    ) throws(GitError) -> [Change] {
        let versions = DocumentVersions(
            repository: repository, documentID: reader.documentID(of:), followsRenames: followsRenames,
            ancestry: ancestry)
        let steps = try versions.steps(of: folder.appending(path.bytes).text, from: head)
        let copies = RepositoryCopies(repository, forReading: steps.count)
        var store = VersionStore()
        var changes: [Change] = []
        for steps in steps.stripes(of: Self.atOnce) {
            let pairs = steps.map { step in
                VersionPair(old: version(step.previousPath ?? step.path, step.old), new: version(step.path, step.new))
            }
            let events = try store.read(pairs, from: copies, reader) { _, old, new in
                ActionComparison(from: old?.document?.actions ?? [], to: new?.document?.actions ?? []).events
            }
            for (step, events) in zip(steps, events) { changes.append(try change(step, events)) }
        }
        return changes
    }

    /// What a document held at some time; nil where it was not there.
    private func version(_ path: String, _ blob: ObjectID?) -> DocumentVersion? {
        blob.map { DocumentVersion(path: WorkspacePath(shown(path)), blob: $0) }
    }

    /// How many changes are held in memory with all their text.
    private static let atOnce = 256

    /// The paths a document has after each commit that changed it and had before.
    package func places(
        of path: WorkspacePath, from head: ObjectID, ancestry: Ancestry
    ) throws(GitError) -> [ObjectID: Set<WorkspacePath>] {
        let versions = DocumentVersions(
            repository: repository, documentID: reader.documentID(of:), ancestry: ancestry)
        var places: [ObjectID: Set<WorkspacePath>] = [:]
        for step in try versions.steps(of: folder.appending(path.bytes).text, from: head) {
            for path in [step.path, step.previousPath].compactMap(\.self) {
                places[step.commit.id, default: []].insert(WorkspacePath(shown(path)))
            }
        }
        return places
    }

    private func change(_ step: DocumentVersions.Step, _ events: [ActionEvent]) throws(GitError) -> Change {
        let commit = step.commit
        return Change(
            commit: commit, path: shown(step.path), kind: kind(step),
            paths: try repository.changes(from: step.parentTree, to: commit.tree).map { shown($0.path) }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
            events: events)
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
