package import Git
package import Recording
package import Workspace

/// The sample workspace with its year of history, made in a folder of its own (`init --demo`).
///
/// Names, times and texts are fixed and nothing of git's settings is read, so that the commits bear the same ids on every
/// machine.
package struct SampleWorkspace: Hashable, Sendable {
    /// The absolute path of the folder.
    package let root: String
    /// The latest commit.
    package let head: ObjectID
    /// The number of commits.
    package let commits: Int
    /// The number of files in it.
    package let files: Int

    /// Why the sample was not made.
    package enum Refusal: Error, Hashable, Sendable {
        /// The folder holds something.
        case notEmpty(String)
        case file(FileError)
        case git(GitError)
        case recording(Recording.Refusal)
        /// The sample that came with the program is broken: our fault; its file, line and what is wrong.
        case broken(file: String, line: Int, what: String)
    }

    /// Makes the sample in a folder that is empty or not there yet.
    ///
    /// - Parameter folder: an absolute path.
    package static func make(at folder: String) throws(Refusal) -> SampleWorkspace {
        let replay = try SampleReplay()
        try Refusal.file { () throws(FileError) in try WorkTree.makeRoot(folder) }
        guard let root = Workspace.realPath(folder) else { throw .file(FileError("realpath", folder)) }
        let tree = WorkTree(root: root)
        guard try Refusal.file({ () throws(FileError) in try tree.isEmpty }) else { throw .notEmpty(root) }
        let repository = try Refusal.git { () throws(GitError) in try Repository.create(at: root) }
        let head = try replay.store(in: repository)
        let notes = RacyNotes(since: nil, in: root)
        var changes: [IndexChange] = []
        for (path, bytes) in replay.files.sorted(by: { $0.key < $1.key }) {
            changes.append(try write(bytes, at: path, in: tree))
        }
        try Refusal.git { () throws(GitError) in
            try repository.moveBranch(
                "main", from: nil, to: head.commit, by: head.signature.identity, note: "init --demo")
            try repository.changeIndex(at: repository.indexPath, tree: nil, notes, changes)
            for tag in head.tags { try repository.createReference(tag.named) }
        }
        do throws(Recording.Refusal) { try Recorder(repository).attest(.start, by: head.signature) } catch {
            throw .recording(error)
        }
        return SampleWorkspace(
            root: root, head: head.commit, commits: replay.recordings.count, files: replay.files.count)
    }

    /// Writes a file; answers what the index is to note of it.
    private static func write(_ bytes: [UInt8], at path: String, in tree: WorkTree) throws(Refusal) -> IndexChange {
        let status = try Refusal.file { () throws(FileError) in
            try tree.create(WorkspacePath(path), with: bytes)
            return try tree.status(ifThere: WorkspacePath(path))
        }
        let id = try Refusal.git { () throws(GitError) in try Repository.blobID(of: bytes) }
        return .set(path: path, id, .file, status.map(FileStamp.init))
    }
}

extension SampleWorkspace.Refusal {
    /// Calls what can fail in git.
    static func git<Value>(_ body: () throws(GitError) -> Value) throws(Self) -> Value {
        do throws(GitError) { return try body() } catch { throw .git(error) }
    }

    /// Calls what can fail in the operating system.
    static func file<Value>(_ body: () throws(FileError) -> Value) throws(Self) -> Value {
        do throws(FileError) { return try body() } catch { throw .file(error) }
    }
}
