package import Git
import Glibc

extension Workspace {
    /// The documents whose bytes differ from those of HEAD, deleted ones included, in the order of their paths.
    ///
    /// None where nothing is recorded at all, for want of a repository; all where the branch has no commit yet.
    ///
    /// A file is read only where the index cannot vouch for it, by its stamp (size, times, inode), as `git status` does.
    /// - Parameter documents: those of `listing()`.
    package func unrecordedDocuments(among documents: [WorkspacePath]) throws(GitError) -> [WorkspacePath] {
        guard case .workTree = snapshot, let repository else { return [] }
        let recorded = try recordedDocuments(repository)
        let index = try StatIndex(repository, below: folder)
        let listed = Set(documents)
        var unrecorded = Set(recorded.keys.filter { !listed.contains($0) && !tree.isDocument(at: $0) })
        let stripes = documents.stripes(of: Self.stripe)
        let changed = parallelMap(stripes.count) { [tree] in
            Self.changed(stripes[$0], in: tree, since: recorded, index)
        }
        unrecorded.formUnion(changed.joined())
        return unrecorded.sorted()
    }

    /// Whether HEAD holds a document at a path where there is one still: then it can only be changed, not new or gone.
    package func standsRecorded(_ path: WorkspacePath) throws(GitError) -> Bool {
        guard case .workTree = snapshot, let repository, path.isMarkdown, !path.isSetAside, tree.isDocument(at: path),
            let head = try repository.head().commit
        else { return false }
        let place = folder.appending(path.bytes).text
        return try repository.entry(at: place, in: repository.commit(head).tree)?.mode.isFile ?? false
    }

    private func recordedDocuments(_ repository: Repository) throws(GitError) -> [WorkspacePath: ObjectID] {
        guard let head = try repository.head().commit else { return [:] }
        var recorded: [WorkspacePath: ObjectID] = [:]
        for (path, entry) in try RecordedTree(repository, at: head, below: folder).entries() {
            if path.isMarkdown, entry.mode.isFile, !path.isSetAside { recorded[path] = entry.id }
        }
        return recorded
    }

    private static func changed(
        _ documents: ArraySlice<WorkspacePath>, in tree: WorkTree, since recorded: [WorkspacePath: ObjectID],
        _ index: StatIndex
    ) -> [WorkspacePath] {
        do throws(FileError) {
            var cursor = try FolderCursor(tree)
            var changed: [WorkspacePath] = []
            for path in documents where !isRecorded(path, as: recorded[path], &cursor, index) { changed.append(path) }
            return changed
        } catch {
            // The root itself cannot be opened: the listing has said so already.
            return Array(documents)
        }
    }

    /// A file that cannot be read differs from any that could.
    private static func isRecorded(
        _ path: WorkspacePath, as id: ObjectID?, _ cursor: inout FolderCursor, _ index: StatIndex
    ) -> Bool {
        guard let id else { return false }
        do throws(FileError) {
            return try cursor.withFolder(of: path) { folder throws(FileError) in
                if let status = folder.status(of: path.name), index.vouches(for: path, being: id, status) {
                    return true
                }
                return StatIndex.id(of: try folder.file(named: path.name, limit: WorkTree.fileLimit)) == id
            }
        } catch {
            return false
        }
    }
}
