package import Git
import Recording
package import Workspace

/// What taking a change back would do: one commit, nothing of which has happened yet.
package struct UndoPlan: Sendable {
    /// The commit that is taken back.
    package var target: Commit
    /// The files, by path.
    package var files: [File]
    /// What the commit will say.
    package var message: CommitMessage
    /// What happens to the actions, or to a file none of whose actions change.
    package var outcomes: [EditPlan.Outcome]

    /// A file as it is recorded now and as it will be.
    package struct File: Hashable, Sendable {
        /// Below the repository's root; for one that is taken away where it was.
        package var path: String
        /// Where it is now, where that is somewhere else.
        package var previousPath: String?
        /// Nil for a file that comes back.
        package var recorded: [UInt8]?
        /// Nil for a file that is taken away.
        package var current: [UInt8]?
    }

    /// Why a change is not taken back; nothing of it is done then.
    package enum Refusal: Error, Hashable, Sendable {
        /// No change is recorded that could be taken back.
        case nothing
        /// A commit that joins branches holds the changes of others.
        case merge(ObjectID)
        /// The recording that began the workspace.
        case first(ObjectID)
        /// The commit is no part of the branch's past.
        case elsewhere(ObjectID)
        /// It is taken back already, by the second commit.
        case undone(ObjectID, by: ObjectID)
        /// The documents hold nothing of it any more.
        case nothingLeft(ObjectID)
        /// A later change stands on it.
        case standing(path: String, by: ObjectID)
        /// The file holds text that is not recorded.
        case unrecorded(path: String)
        /// A file outside the workspace, a link, or another repository.
        case notADocument(path: String)
        case file(FileError)
        case git(GitError)
    }
}

extension UndoPlan.File {
    /// What the recorder is to write and take away.
    var changes: [Request.Change] {
        guard let current else { return recorded.map { [Request.Change(path, .remove($0))] } ?? [] }
        guard let previousPath, let recorded else {
            return [Request.Change(path, .write(current, replacing: recorded))]
        }
        return [
            Request.Change(previousPath, .remove(recorded)), Request.Change(path, .write(current, replacing: nil)),
        ]
    }
}

extension UndoPlan.Refusal {
    /// Calls what can fail in git.
    static func git<Value>(_ body: () throws(GitError) -> Value) throws(Self) -> Value {
        do throws(GitError) { return try body() } catch { throw .git(error) }
    }
}
