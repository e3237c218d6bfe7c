package import Git
package import Workspace

/// What of a workspace is not recorded yet, compared with HEAD.
package struct UnrecordedFiles: Sendable {
    /// In the order of their paths; a renamed file stands at its new one.
    package let files: [UnrecordedFile]
    /// Recorded files that cannot be read now, such as one that was replaced by a symbolic link: they are left alone.
    package let unreadable: [FileError]

    /// - Parameters:
    ///   - repository: its work tree holds the workspace at `folder`.
    ///   - folder: the workspace's root within the work tree; empty where they are the same.
    ///   - listing: the documents of the workspace as they are on disk.
    ///   - documentID: reads the `id` of a document's front matter.
    package init(
        of tree: WorkTree, in repository: Repository, folder: WorkspacePath, listing: Listing,
        documentID: (WorkspacePath, [UInt8]) -> String?
    ) throws(GitError) {
        let documents = Set(listing.documents)
        var candidates: [WorkspacePath: FileStatus.Change] = [:]
        for status in try repository.status() {
            if let path = Self.path(status.path, below: folder) { candidates[path] = status.change }
        }
        // What a user's own excludes hide from git is a document all the same.
        let tracked = Set(try repository.trackedPaths().map { Array($0.utf8) })
        for path in documents where candidates[path] == nil && !tracked.contains(folder.appending(path.bytes).bytes) {
            candidates[path] = .new
        }
        let head = try Self.headTree(of: repository)
        var files: [UnrecordedFile] = []
        var unreadable: [FileError] = []
        for (path, change) in candidates {
            let isDocument = documents.contains(path) || (change != .new && Self.couldBeDocument(path))
            guard let role = UnrecordedFile.Role(path, isDocument: isDocument) else { continue }
            let recorded = try Self.recorded(folder.appending(path.bytes), in: head, of: repository)
            do throws(FileError) {
                let current = try Self.current(path, of: tree)
                if let file = UnrecordedFile(path, role, recorded: recorded, current: current) { files.append(file) }
            } catch {
                unreadable.append(error)
            }
        }
        self.files = RenamePairing(files.sorted { $0.path < $1.path }, documentID: documentID).files
        self.unreadable = unreadable.sorted { $0.path < $1.path }
    }

    /// The file's path below the workspace root; nil where it lies outside.
    private static func path(_ path: String, below folder: WorkspacePath) -> WorkspacePath? {
        guard !folder.bytes.isEmpty else { return WorkspacePath(path) }
        let bytes = Array(path.utf8)
        guard bytes.starts(with: folder.bytes + [UInt8(ascii: "/")]) else { return nil }
        return WorkspacePath(bytes: Array(bytes[(folder.bytes.count + 1)...]))
    }

    /// Markdown outside hidden folders: what discovery would list if the file were there.
    private static func couldBeDocument(_ path: WorkspacePath) -> Bool {
        path.isMarkdown && !path.text.split(separator: "/").dropLast().contains { $0.hasPrefix(".") }
    }

    private static func headTree(of repository: Repository) throws(GitError) -> ObjectID? {
        guard let commit = try repository.head().commit else { return nil }
        return try repository.commit(commit).tree
    }

    private static func recorded(
        _ path: WorkspacePath, in tree: ObjectID?, of repository: Repository
    ) throws(GitError) -> [UInt8]? {
        guard let tree, let entry = try repository.entry(at: path.text, in: tree), entry.mode.isFile else { return nil }
        return try repository.blob(entry.id)
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

extension UnrecordedFile {
    /// Nil when the bytes are the same, or nothing was and nothing is.
    fileprivate init?(_ path: WorkspacePath, _ role: Role, recorded: [UInt8]?, current: [UInt8]?) {
        let kind: Kind
        switch (recorded, current) {
        case (nil, nil): return nil
        case (nil, _?): kind = .new
        case (_?, nil): kind = .deleted
        case (let before?, let after?):
            guard before != after else { return nil }
            kind = .modified
        }
        self.init(kind: kind, role: role, path: path, previousPath: nil, recorded: recorded, current: current)
    }
}
