package import Documents
package import Workspace

/// What a `save` would record: nothing has happened yet.
package struct SavePlan: Sendable {
    /// The commits, in the order they are made.
    package var parts: [Part]
    /// Files that cannot be read or named; they are left alone.
    package var unreadable: [FileError]

    /// Deleted documents that still hold outstanding actions, to be named before they are recorded.
    package var losses: [(path: WorkspacePath, actions: [Action])] {
        parts.flatMap(\.losses)
    }

    /// One commit.
    package struct Part: Hashable, Sendable {
        /// The files it records.
        package var edits: [FileEdit]
        /// What the commit will say.
        package var message: CommitMessage
        /// Changes of commands that its documents' texts take back.
        package var takenBack: [TakenBack] = []

        /// Those of its deleted documents that still hold outstanding actions.
        package var losses: [(path: WorkspacePath, actions: [Action])] {
            edits.filter { !$0.outstandingLost.isEmpty }.map { ($0.file.path, $0.outstandingLost) }
        }

        /// The paths it records, old names of renamed files included.
        package var paths: [WorkspacePath] { edits.flatMap(\.file.paths) }
    }
}
