import Git
import Glibc
import Workspace

/// The one moment in which a recording becomes part of the branch: a rename under git's own lock of the branch.
///
/// libgit2 moves branches too, but after a crash its lock files cannot be told from those of other programs,
/// and its reflog names a commit before the branch has it.
struct BranchMove {
    let repository: Repository
    let folder: StateFolder
    let patience: Patience

    /// Moves the branch to a new commit, only if HEAD is still as expected; answers false when it is not.
    func callAsFunction(to commit: ObjectID, from head: Head, by committer: Signature, note: String) throws(Refusal)
        -> Bool
    {
        guard let branch = head.branch else { throw .detachedHead }
        let path = Self.path(of: branch, in: repository)
        try Refusal.file { () throws(FileError) in try Self.makeFolders(above: path) }
        let lock = try LockFile.take(
            "\(path).lock", claim: folder.branchClaim, content: Array("\(commit)\n".utf8), isLasting: true, in: folder,
            patience: patience)
        do throws(Refusal) {
            let now = try Refusal.git { () throws(GitError) in try repository.head() }
            if now == head { try put(lock, at: path) }
            try Refusal.file { () throws(FileError) in try lock.release(in: folder) }
            guard now == head else { return false }
        } catch {
            try Refusal.file { () throws(FileError) in try lock.release(in: folder) }
            throw error
        }
        try noteInReflogs(branch, from: head.commit, to: commit, by: committer, note: note)
        return true
    }

    /// Writes the move into the reflogs of the branch and of HEAD, unless it is their last line already.
    func noteInReflogs(
        _ branch: String, from old: ObjectID?, to new: ObjectID, by committer: Signature, note: String
    ) throws(Refusal) {
        let wanted = try Refusal.git { () throws(GitError) in try repository.value(of: .reflogs) }
        let name = String(repeating: "0", count: 2 * ObjectID.byteCount)
        let line = "\(old?.description ?? name) \(new) \(committer.headerForm)\t\(note)\n"
        let logs = [
            "\(repository.commonDirectory)/logs/refs/heads/\(branch)", "\(repository.gitDirectory)/logs/HEAD",
        ]
        try Refusal.file { () throws(FileError) in
            for log in logs where wanted?.lowercased() != "false" || access(log, F_OK) == 0 {
                try Self.makeFolders(above: log)
                let file = try Descriptor(log, flags: O_RDWR | O_CREAT | O_APPEND, mode: 0o644)
                if try file.endsWithLine(to: new) { continue }
                try file.write(Array(line.utf8))
            }
        }
    }

    /// Where a branch of its own file lies.
    static func path(of branch: String, in repository: Repository) -> String {
        "\(repository.commonDirectory)/refs/heads/\(branch)"
    }

    private func put(_ lock: LockFile, at path: String) throws(Refusal) {
        try Refusal.file { () throws(FileError) in
            // git leaves empty folders where branches like `a/b` were.
            if rmdir(path) != 0 && errno != ENOENT && errno != ENOTDIR { throw FileError("rmdir", path) }
            guard rename(lock.path, path) == 0 else { throw FileError("rename", path) }
            try Descriptor(Self.folder(of: path), flags: O_RDONLY | O_DIRECTORY).synchronize()
        }
    }

    static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
    }

    static func makeFolders(above path: String) throws(FileError) {
        let folder = folder(of: path)
        guard access(folder, F_OK) != 0 else { return }
        try makeFolders(above: folder)
        if mkdir(folder, 0o755) != 0 {
            guard errno == EEXIST else { throw FileError("mkdir", folder) }
        } else {
            try Descriptor(self.folder(of: folder), flags: O_RDONLY | O_DIRECTORY).synchronize()
        }
    }
}

extension Descriptor {
    /// True when the last line of a reflog says that the branch came to a commit.
    fileprivate func endsWithLine(to commit: ObjectID) throws(FileError) -> Bool {
        let tail = try bytes(last: 8192).split(separator: UInt8(ascii: "\n")).last ?? []
        let start = 2 * ObjectID.byteCount + 1
        return tail.dropFirst(start).prefix(2 * ObjectID.byteCount).elementsEqual(commit.description.utf8)
    }

    private func bytes(last count: Int) throws(FileError) -> [UInt8] {
        let size = Int(try status().st_size)
        var buffer = [UInt8](repeating: 0, count: min(size, count))
        let read = pread(number, &buffer, buffer.count, off_t(size - buffer.count))
        guard read == buffer.count else { throw FileError("pread", path) }
        return buffer
    }
}
