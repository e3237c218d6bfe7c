import Documents
package import Git
package import Ledger
package import Workspace

/// The recorded past of one document.
package struct DocumentHistory {
    private let past: Past
    /// The workspace's root below the repository's.
    private let folder: WorkspacePath
    private let reader: VersionReader

    /// - Parameters:
    ///   - past: that of the repository whose work tree holds the workspace.
    ///   - reader: reads every version with the register and vocabulary it was given.
    package init(_ past: Past, folder: WorkspacePath = WorkspacePath(""), reader: VersionReader) {
        self.past = past
        self.folder = folder
        self.reader = reader
    }

    /// What each commit did to a document, newest first; empty for a path that no commit holds.
    ///
    /// An action is `raised` by the first version of this document that has it, also where another one raised it before.
    ///
    /// - Parameter followsRenames: whether its past under other names is its own; without, what `git log -- PATH` lists.
    package func changes(
        of path: WorkspacePath, from head: ObjectID, followsRenames: Bool = true
    ) throws(GitError) -> [Change] {
        let versions = DocumentVersions(
            past: past, documentID: reader.documentID(of:), followsRenames: followsRenames)
        let steps = try versions.steps(of: folder.appending(path.bytes).text, from: head)
        let copies = RepositoryCopies(past.repository, forReadingVersions: steps.count)
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
        of path: WorkspacePath, from head: ObjectID
    ) throws(GitError) -> [ObjectID: Set<WorkspacePath>] {
        let versions = DocumentVersions(past: past, documentID: reader.documentID(of:))
        var places: [ObjectID: Set<WorkspacePath>] = [:]
        for step in try versions.steps(of: folder.appending(path.bytes).text, from: head) {
            for path in [step.path, step.previousPath].compactMap(\.self) {
                places[step.commit.id, default: []].insert(WorkspacePath(shown(path)))
            }
        }
        return places
    }

    private func change(_ step: DocumentVersions.Step, _ events: [ActionEvent]) throws(GitError) -> Change {
        let paths = try past.paths(changedBy: step.place.commit, like: step.place.path, since: step.parent)
        return Change(
            commit: step.commit, path: shown(step.path), kind: kind(step),
            paths: paths.map(shown).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, events: events)
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
