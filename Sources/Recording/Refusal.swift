package import Git
package import Workspace

/// Why nothing was recorded; but for `unfinished` the documents are as they were.
package enum Refusal: Error, Hashable, Sendable {
    /// Another recording held the workspace for as long as we waited; its process, if it is known.
    case busy(process: Int32?)
    /// Another process watches the workspace; which, if it is known.
    case watched(process: Int32?)
    /// Another program held one of git's lock files for as long as we waited; it may be a leftover.
    case locked(file: String)
    /// A merge, rebase or the like is half-way.
    case operation(Operation)
    /// HEAD names a commit and no branch.
    case detachedHead
    /// HEAD moved at each attempt.
    case headMoves
    /// A text, the new one or the one that HEAD holds, is longer than is read back; the limit is in bytes.
    case tooLarge(path: String, limit: Int)
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
    /// The person's signature could not be had.
    case unsigned(SigningFailure)
    /// Another reference has the name of a tag, or stands where its folder must be.
    case tagTaken(String)
    /// It failed where nothing can be taken back; the notes stay, and the next command ends the recording.
    ///
    /// With a commit, the branch has it and only what follows it is missing (the index, the reflog, a temporary file).
    indirect case unfinished(commit: ObjectID?, because: Refusal)
    case file(FileError)
    case git(GitError)

    /// What is wrong with a path.
    package enum PathFault: String, Hashable, Sendable {
        /// Empty, absolute, or with `.`, `..`, `.git` or an empty name in it.
        case name
        case symbolicLink, notAFile, notAFolder
        /// Inside another repository, which has its own record.
        case otherRepository
        /// Bytes that are no UTF-8 became U+FFFD on the way: another file would be meant.
        case notUTF8
    }
}

extension Refusal {
    /// Calls what may be refused; a full or failing disk is named by the folder that git was to write to.
    static func naming<Value: ~Copyable>(
        _ folder: String, _ body: () throws(Refusal) -> Value
    ) throws(Refusal) -> Value {
        do throws(Refusal) { return try body() } catch { throw error.named(folder) }
    }

    private func named(_ folder: String) -> Refusal {
        switch self {
        case .git(let error):
            guard let number = error.systemError else { return self }
            return .file(FileError(error.function, folder, FileError.Code(rawValue: number)))
        case .unfinished(let commit, let reason): return .unfinished(commit: commit, because: reason.named(folder))
        default: return self
        }
    }

    /// Calls what can fail in the operating system.
    static func file<Value: ~Copyable>(_ body: () throws(FileError) -> Value) throws(Refusal) -> Value {
        do throws(FileError) { return try body() } catch { throw .file(error) }
    }

    /// Calls what can fail in git.
    static func git<Value: ~Copyable>(_ body: () throws(GitError) -> Value) throws(Refusal) -> Value {
        do throws(GitError) { return try body() } catch { throw .git(error) }
    }
}
