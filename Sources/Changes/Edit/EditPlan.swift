package import Documents
package import Git
package import Ledger
package import Workspace

/// What a command would write into documents about actions: one commit, nothing of which has happened yet.
package struct EditPlan: Sendable {
    /// The documents with their texts before and after, by path.
    package var files: [UnrecordedFile]
    /// What the commit will say.
    package var message: CommitMessage
    /// What happens to the actions, each once, with the places (`path:line`) that say so.
    package var outcomes: [Outcome]
    /// Actions of which every document says so already.
    package var unchanged: [TrackedAction]

    /// One thing that happens to one action.
    package struct Outcome: Hashable, Sendable {
        /// In the language of the workspace.
        package var text: String
        /// Each `path:line`, in the order of the paths.
        package var places: [String]
    }

    /// Why an action cannot be edited; nothing of the command is done then.
    package enum Refusal: Error, Hashable, Sendable {
        /// A document cannot say it so that it is read as meant.
        case document(DocumentEditor.Refusal, path: String, line: Int)
        /// The document is approved, and its text is left alone.
        case approved(path: String, line: Int)
        /// The document is approved, and neither an id nor a series would join the action to what is written elsewhere.
        case unjoinable(path: String, line: Int)
        /// What all documents together would say is not what was meant.
        case unproved
        /// The file does not hold what was read a moment ago.
        case changedMeanwhile(path: String)
        case file(FileError)
        case template(Snapshot.Failure)
        case git(GitError)
    }
}
