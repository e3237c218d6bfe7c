package import Git
import Glibc
package import Workspace

/// Copies everything that is recorded into one file, and reads it back before it says so.
package struct Backup {
    private let repository: Repository
    private let program: GitProgram

    /// Takes the repository, and git's program to write the bundle with.
    package init(of repository: Repository, program: GitProgram) {
        self.repository = repository
        self.program = program
    }

    /// What was copied.
    package struct Outcome: Hashable, Sendable {
        /// The file, absolute.
        package let path: String
        package let head: Commit
        /// How many commits HEAD has.
        package let changes: Int
        /// How many tags there are.
        package let tags: Int
        /// The size of the file in bytes.
        package let size: Int
        /// False where the file lies on the same file system as the documents.
        package let isElsewhere: Bool
    }

    /// Why there is no copy; what was there before is as it was.
    package enum Refusal: Error, Hashable, Sendable {
        /// Nothing is recorded yet.
        case nothingRecorded
        /// The file is no backup, or holds changes that are not known here.
        case foreign(path: String)
        case program(GitProgram.Failure)
        case file(FileError)
        case git(GitError)
    }

    /// Branches, tags and the references that prove the trail; what `watch` keeps of unrecorded texts stays here.
    private static let patterns = ["refs/heads/*", "refs/tags/*", "refs/protokoll/*"]
    private static let drafts = "refs/protokoll/drafts/"

    /// Writes the copy, and remembers that.
    ///
    /// - Parameter destination: the absolute path of a file, or of a folder, in which the file is called `name`.
    package func write(to destination: String, name: String, at time: Timestamp) throws(Refusal) -> Outcome {
        let head = try Refusal.git { () throws(GitError) -> Commit? in
            try repository.head().commit.map { id throws(GitError) in try repository.commit(id) }
        }
        guard let head else { throw .nothingRecorded }
        let path = Self.isFolder(destination) ? "\(destination)/\(name).bundle" : destination
        try checkFolder(of: path)
        try checkReplaceable(path)
        let references = try Refusal.git { () throws(GitError) in try namesToCopy() }
        // One name, so that what a backup leaves that was cut off is written over by the next.
        let place = WorkspacePath(path)
        let temporary = "\(place.folder.text)/.\(String(decoding: place.name, as: UTF8.self)).protokoll"
        let lock = try lock()
        defer { lock.release() }
        defer { unlink(temporary) }
        try write(temporary, head: head.id, references)
        let outcome = try put(temporary, at: path, head: head, references)
        try Refusal.file { () throws(FileError) in
            try BackupNote(path: path, head: head.id, time: time, isElsewhere: outcome.isElsewhere).write(
                in: repository)
        }
        return outcome
    }

    /// Git's program would say of a folder that is not there only what it could not do in it.
    private func checkFolder(of path: String) throws(Refusal) {
        let folder = WorkspacePath(path).folder.text
        guard access(folder.isEmpty ? "/" : folder, W_OK) == 0 else { throw .file(FileError("access", folder)) }
    }

    /// Writes the bundle alone to a path that is free, read back and proved; nothing is remembered of it.
    package func writeBundle(to path: String) throws(Refusal) {
        let head = try Refusal.git { () throws(GitError) in try repository.head().commit }
        guard let head else { throw .nothingRecorded }
        let references = try Refusal.git { () throws(GitError) in try namesToCopy() }
        let lock = try lock()
        defer { lock.release() }
        try write(path, head: head, references)
    }

    /// Two backups at once would write into each other's repositories: the second waits.
    private func lock() throws(Refusal) -> FolderLock {
        do throws(FileError) {
            try AtomicFile.makeFolders(above: workshop)
            return try FolderLock(WorkspacePath(workshop).folder.text)
        } catch {
            throw .file(error)
        }
    }

    /// Where git's program works, and then reads back.
    private var workshop: String { "\(repository.commonDirectory)/protokoll/backup.git" }

    private func namesToCopy() throws(GitError) -> [Reference] {
        var references: [Reference] = []
        for pattern in Self.patterns { references += try repository.references(matching: pattern) }
        return references.filter { !$0.name.hasPrefix(Self.drafts) }.sorted { $0.name < $1.name }
    }

    /// Writes the bundle and reads it back into an empty repository.
    private func write(_ path: String, head: ObjectID, _ references: [Reference]) throws(Refusal) {
        try withRepository { source throws(Refusal) in
            try Refusal.file { () throws(FileError) in try source.setReferences(references, head: head) }
            try Refusal.program { () throws(GitProgram.Failure) in
                _ = try program.run(
                    ["bundle", "create", "-q", path, "--all", "HEAD"], in: source.path,
                    objects: "\(repository.commonDirectory)/objects")
            }
        }
        try withRepository { copy throws(Refusal) in
            try Refusal.program { () throws(GitProgram.Failure) in try program.unbundle(path, into: copy.path) }
            try Refusal.file { () throws(FileError) in try copy.setReferences(references, head: head) }
            try Refusal.program { () throws(GitProgram.Failure) in try program.checkWhole(copy.path) }
        }
    }

    /// Makes a repository for as long as a closure runs.
    private func withRepository(_ body: (BareRepository) throws(Refusal) -> Void) throws(Refusal) {
        let made = try Refusal.file { () throws(FileError) in try BareRepository.make(at: workshop) }
        do throws(Refusal) {
            try body(made)
        } catch {
            // The first fault is the one to report; the second mostly follows from it.
            do throws(FileError) { try made.remove() } catch {}
            throw error
        }
        try Refusal.file { () throws(FileError) in try made.remove() }
    }

    /// Gives the bundle its name once it is on the disk.
    private func put(
        _ temporary: String, at path: String, head: Commit, _ references: [Reference]
    ) throws(Refusal) -> Outcome {
        var changes = 0
        try Refusal.git { () throws(GitError) in
            try repository.ancestors(of: head.id) { _ in
                changes += 1
                return true
            }
        }
        return try Refusal.file { () throws(FileError) in
            let file = try Descriptor(temporary, flags: O_RDONLY)
            let status = try file.status()
            try file.synchronize()
            guard rename(temporary, path) == 0 else { throw FileError("rename", path) }
            try Descriptor(WorkspacePath(path).folder.text, flags: O_RDONLY | O_DIRECTORY, followingLink: true)
                .synchronize()
            let tree = try Descriptor(repository.workTree, flags: O_RDONLY | O_DIRECTORY).status()
            return Outcome(
                path: path, head: head, changes: changes, tags: references.count { $0.name.hasPrefix("refs/tags/") },
                size: Int(status.st_size), isElsewhere: status.st_dev != tree.st_dev)
        }
    }

    /// Only an older backup of this very history is replaced.
    private func checkReplaceable(_ path: String) throws(Refusal) {
        let header: BundleHeader?
        do throws(FileError) { header = try BundleHeader.read(from: path) } catch {
            guard error.code != .notFound else { return }
            throw .file(error)
        }
        guard let header, !header.references.isEmpty else { throw .foreign(path: path) }
        guard header.references.allSatisfy({ repository.holds($0.id) }) else { throw .foreign(path: path) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

extension GitProgram {
    /// Reads the objects of a bundle into a repository that has none; each is checked against its id.
    package func unbundle(_ path: String, into repository: String) throws(Failure) {
        _ = try run(["bundle", "verify", "-q", path], in: repository)
        _ = try run(["bundle", "unbundle", path], in: repository)
    }

    /// Looks that nothing is missing of what a repository's references name.
    package func checkWhole(_ repository: String) throws(Failure) {
        _ = try run(["rev-list", "--objects", "--all", "--quiet"], in: repository)
    }
}

extension Backup.Refusal {
    /// Calls what can fail in git.
    static func git<Value>(_ body: () throws(GitError) -> Value) throws(Self) -> Value {
        do throws(GitError) { return try body() } catch { throw .git(error) }
    }

    /// Calls what can fail in the operating system.
    static func file<Value>(_ body: () throws(FileError) -> Value) throws(Self) -> Value {
        do throws(FileError) { return try body() } catch { throw .file(error) }
    }

    /// Calls what can fail in git's program.
    static func program<Value>(_ body: () throws(GitProgram.Failure) -> Value) throws(Self) -> Value {
        do throws(GitProgram.Failure) { return try body() } catch { throw .program(error) }
    }
}
