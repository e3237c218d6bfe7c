package import Git
import Glibc
package import Recording
package import Workspace

/// Makes a workspace of a backup: the whole history, tags and references, and the documents as they were last recorded.
package struct Restoration: Sendable {
    private let initialization: Initialization
    private let program: GitProgram

    /// - Parameter initialization: says which folder is meant, and where the person's own settings are.
    package init(_ initialization: Initialization, program: GitProgram) {
        self.initialization = initialization
        self.program = program
    }

    /// What came of it.
    package struct Outcome: Sendable {
        /// The absolute path of the workspace.
        package let root: String
        package let head: Commit
        /// How many commits HEAD has.
        package let changes: Int
        /// How many tags there are.
        package let tags: Int
        /// The files that were written.
        package let files: Int
        /// True where the workspace is from now on the one that is meant outside any.
        package fileprivate(set) var becameDefault: Bool
    }

    /// Why no workspace was made; the folder is as it was.
    package enum Refusal: Error, Hashable, Sendable {
        /// The folder holds something.
        case notEmpty(String)
        /// The file is no backup.
        case noBackup(String)
        /// The file holds only a part of a history.
        case incomplete(String)
        case folder(Initialization.Refusal)
        case program(GitProgram.Failure)
        case file(FileError)
        case git(GitError)
    }

    /// Makes the workspace; its folder is there whole, or not at all.
    ///
    /// - Parameter backup: the absolute path of the file.
    package func run(from backup: String) throws(Refusal) -> Outcome {
        let root: String
        do throws(Initialization.Refusal) { root = try initialization.futureRoot() } catch { throw .folder(error) }
        let references = try references(of: backup)
        try checkEmpty(root)
        let parent = WorkTree(root: WorkspacePath(root).folder.text)
        let workshop = WorkspacePath(".protokoll-init-\(getpid())")
        try Refusal.file { () throws(FileError) in
            try AtomicFile.makeFolders(above: root)
            try parent.removeFolder(ifThere: workshop)
        }
        do throws(Refusal) {
            return try make("\(parent.root)/\(workshop.text)", from: backup, references, root: root)
        } catch {
            try Refusal.file { () throws(FileError) in try parent.removeFolder(ifThere: workshop) }
            throw error
        }
    }

    private func references(of backup: String) throws(Refusal) -> RestoredReferences {
        let header = try Refusal.file { () throws(FileError) in try BundleHeader.read(from: backup) }
        guard let header, let references = RestoredReferences(header) else { throw .noBackup(backup) }
        guard header.isComplete else { throw .incomplete(backup) }
        return references
    }

    private func checkEmpty(_ root: String) throws(Refusal) {
        let isEmpty: Bool
        do throws(FileError) { isEmpty = try WorkTree(root: root).isEmpty } catch {
            guard error.code == .notFound else { throw .file(error) }
            return
        }
        guard isEmpty else { throw .notEmpty(root) }
    }

    /// Makes everything beside the folder, and gives it the folder's name in the end.
    private func make(
        _ workshop: String, from backup: String, _ references: RestoredReferences, root: String
    ) throws(Refusal) -> Outcome {
        let repository = try Refusal.git { () throws(GitError) in
            try Repository.create(at: workshop, branch: references.branch)
        }
        try Refusal.program { () throws(GitProgram.Failure) in
            try program.unbundle(backup, into: repository.gitDirectory)
        }
        try Refusal.git { () throws(GitError) in
            for reference in references.all { try repository.createReference(reference) }
        }
        try Refusal.program { () throws(GitProgram.Failure) in
            try program.checkWhole(repository.gitDirectory)
        }
        let outcome = try Refusal.git { () throws(GitError) in
            try repository.checkOutHead()
            return try self.outcome(of: repository, references, root: root)
        }
        do throws(Initialization.Refusal) { try initialization.keepPerson(in: repository) } catch {
            throw .folder(error)
        }
        try Refusal.file { () throws(FileError) in try put(workshop, at: root) }
        return try remembered(outcome)
    }

    private func outcome(
        of repository: Repository, _ references: RestoredReferences, root: String
    ) throws(GitError) -> Outcome {
        var changes = 0
        try repository.ancestors(of: references.head) { _ in
            changes += 1
            return true
        }
        let head = try repository.commit(references.head)
        return Outcome(
            root: root, head: head, changes: changes,
            tags: references.all.count { $0.name.hasPrefix("refs/tags/") },
            files: try repository.files(in: head.tree).count, becameDefault: false)
    }

    /// One rename, once all is on the disk; an empty folder of the name is replaced.
    private func put(_ workshop: String, at root: String) throws(FileError) {
        try Descriptor(workshop, flags: O_RDONLY | O_DIRECTORY).synchronizeFileSystem()
        guard rename(workshop, root) == 0 else { throw FileError("rename", root) }
        try Descriptor(WorkspacePath(root).folder.text, flags: O_RDONLY | O_DIRECTORY, followingLink: true)
            .synchronize()
    }

    private func remembered(_ outcome: Outcome) throws(Refusal) -> Outcome {
        var outcome = outcome
        do throws(Initialization.Refusal) {
            outcome.becameDefault = try initialization.remember(outcome.root)
        } catch {
            throw .folder(error)
        }
        return outcome
    }
}

extension Restoration.Refusal {
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
