package import Documents
package import Git
import Ledger

/// The recorded past of one document.
package struct DocumentHistory {
    private let repository: Repository
    private let read: (_ path: String, _ bytes: [UInt8]) -> Document

    /// - Parameter read: reads a version of a document, with the register and vocabulary of today.
    package init(_ repository: Repository, read: @escaping (_ path: String, _ bytes: [UInt8]) -> Document) {
        self.repository = repository
        self.read = read
    }

    /// What each commit did to a document, newest first; empty for a path that no commit holds.
    ///
    /// - Parameters:
    ///   - path: relative to the root of the work tree.
    ///   - carried: ids of actions that another document raised.
    package func changes(
        of path: String, from head: ObjectID, carried: Set<String> = []
    ) throws(GitError) -> [Change] {
        let versions = DocumentVersions(repository: repository) { read(path, $0).id }
        var changes: [Change] = []
        for step in try versions.steps(of: path, from: head) {
            changes.append(try change(step, carried: carried))
        }
        return changes
    }

    private func change(_ step: DocumentVersions.Step, carried: Set<String>) throws(GitError) -> Change {
        let old = try step.old.map { id throws(GitError) in try repository.blob(id) } ?? []
        let new = try step.new.map { id throws(GitError) in try repository.blob(id) } ?? []
        let commit = step.commit
        let events = ActionComparison(
            from: step.old == nil ? [] : read(step.previousPath ?? step.path, old).actions,
            to: step.new == nil ? [] : read(step.path, new).actions, known: carried)
        return Change(
            commit: commit.id, author: commit.author,
            recordedBy: commit.committer.identity == commit.author.identity ? nil : commit.committer.identity,
            path: step.path, kind: step.kind,
            paths: try repository.changes(from: step.parentTree, to: commit.tree).map(\.path)
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
            summary: commit.summary, trailers: commit.trailers, lines: LineCount(from: old, to: new),
            events: events.events)
    }
}

extension DocumentVersions.Step {
    fileprivate var kind: Change.Kind {
        if let previousPath { return .renamed(from: previousPath) }
        if old == nil { return .added }
        return new == nil ? .deleted : .modified
    }
}
