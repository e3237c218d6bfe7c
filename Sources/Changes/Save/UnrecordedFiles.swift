package import Git
package import Workspace

/// What of a workspace is not recorded yet, compared with HEAD.
package struct UnrecordedFiles: Sendable {
    /// In the order of their paths; a renamed file stands at its new one.
    package let files: [UnrecordedFile]
    /// Files that are left alone: a document that was replaced by a symbolic link, a name that is no UTF-8, a text too
    /// large to be read.
    package let unreadable: [FileError]

    /// - Parameters:
    ///   - repository: the one whose work tree holds the workspace.
    ///   - only: the files that are asked for; nil for all. Where others have to be looked at, they are found too.
    ///   - documentID: reads the `id` of a document's front matter.
    package init(
        of workspace: Workspace, in repository: Repository, only: Set<WorkspacePath>? = nil,
        documentID: (WorkspacePath, [UInt8]) -> String?
    ) throws(GitError) {
        let head = try Self.headTree(of: repository)
        var files: [UnrecordedFile] = []
        var unreadable: [FileError] = []
        for (path, role) in try Self.candidates(workspace, only) {
            guard path.isUTF8 else {
                unreadable.append(FileError("openat", path.text, .notUTF8))
                continue
            }
            let entry = try Self.entry(workspace.folder.appending(path.bytes), in: head, of: repository)
            if let entry, try repository.blobSize(entry.id) > Repository.objectLimit {
                unreadable.append(FileError("git_odb_read_header", path.text, .tooLarge))
                continue
            }
            let recorded = try entry.map { entry throws(GitError) in try repository.blob(entry.id) }
            do throws(FileError) {
                let current = try Self.current(path, of: workspace.tree)
                if let file = UnrecordedFile(role, at: path, recorded: recorded, current: current) {
                    files.append(file)
                }
            } catch {
                unreadable.append(error)
            }
        }
        files = try Self.withoutIgnored(files, in: repository, below: workspace.folder)
        self.files = RenamePairing(files.sorted { $0.path < $1.path }, documentID: documentID).files
        self.unreadable = unreadable.sorted { $0.path < $1.path }
    }

    /// The files to be compared: those that are asked for, unless one of them may be another one under a new name.
    private static func candidates(
        _ workspace: Workspace, _ only: Set<WorkspacePath>?
    ) throws(GitError) -> [(WorkspacePath, UnrecordedFile.Role)] {
        var standing = only != nil
        for path in only ?? [] where standing { standing = try workspace.standsRecorded(path) }
        if let only, standing { return only.map { ($0, .document) } }
        let documents = try workspace.unrecordedDocuments(among: try workspace.listing().documents)
        return documents.map { ($0, .document) } + UnrecordedFile.ownFiles
    }

    /// A register that a rule keeps out of git stays out of it.
    private static func withoutIgnored(
        _ files: [UnrecordedFile], in repository: Repository, below folder: WorkspacePath
    ) throws(GitError) -> [UnrecordedFile] {
        guard files.contains(where: { $0.role != .document && $0.kind == .new }) else { return files }
        let seen = Set(try repository.status().map(\.path))
        return files.filter { file in
            file.role == .document || file.kind != .new || seen.contains(folder.appending(file.path.bytes).text)
        }
    }

    private static func headTree(of repository: Repository) throws(GitError) -> ObjectID? {
        guard let commit = try repository.head().commit else { return nil }
        return try repository.commit(commit).tree
    }

    /// The file that a tree holds at a path.
    private static func entry(
        _ path: WorkspacePath, in tree: ObjectID?, of repository: Repository
    ) throws(GitError) -> TreeEntry? {
        guard let tree, let entry = try repository.entry(at: path.text, in: tree), entry.mode.isFile else { return nil }
        return entry
    }

    /// Nil where nothing has the path any more.
    private static func current(_ path: WorkspacePath, of tree: WorkTree) throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try tree.bytes(at: path)
        } catch  where error.code == .notFound {
            return nil
        }
    }
}

extension WorkspacePath {
    /// Git takes any bytes for a name, but ours to git goes as text, and would name another file.
    fileprivate var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }
}
