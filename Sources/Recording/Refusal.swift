package import Git
package import Workspace

/// Why nothing was recorded; the documents are as they were.
///
/// Where even that failed (a disk that fills up in the very last steps), the journal stays and the next command ends it.
package enum Refusal: Error, Hashable, Sendable {
    /// Another recording held the workspace for as long as we waited; its process, if it is known.
    case busy(process: Int32?)
    /// Another program held one of git's lock files for as long as we waited; it may be a leftover.
    case locked(file: String)
    /// A merge, rebase or the like is half-way.
    case operation(Operation)
    case detachedHead
    /// HEAD moved at each attempt.
    case headMoves
    /// A git filter would store other bytes than the file's.
    case filtered(path: String, filter: String)
    /// The path leaves the work tree, or goes where a document cannot lie.
    case unsafePath(String, PathFault)
    /// Personal data in new text, and nobody who accepted it.
    case personalData([PersonalDataFinding])
    /// The file no longer holds the bytes that were read: an editor has saved meanwhile, and its text stands.
    case changedMeanwhile(path: String)
    /// An earlier recording was cut off and its notes are damaged; the file that holds them.
    case journalDamaged(file: String)
    /// The commit could not be read back as it was written.
    case unproved(ObjectID)
    case file(FileError)
    case git(GitError)

    /// What is wrong with a path.
    package enum PathFault: String, Hashable, Sendable {
        /// Empty, absolute, or with `.`, `..`, `.git` or an empty name in it.
        case name
        case symbolicLink
        case notAFile
        case notAFolder
        case otherRepository
    }
}

extension Refusal {
    /// Calls what can fail in the operating system.
    static func file<Value: ~Copyable>(_ body: () throws(FileError) -> Value) throws(Refusal) -> Value {
        do throws(FileError) { return try body() } catch { throw .file(error) }
    }

    /// Calls what can fail in git.
    static func git<Value: ~Copyable>(_ body: () throws(GitError) -> Value) throws(Refusal) -> Value {
        do throws(GitError) { return try body() } catch { throw .git(error) }
    }
}
