package import Git
import Glibc

extension Workspace {
    /// The documents whose bytes differ from those of HEAD, deleted ones included, in the order of their paths.
    ///
    /// None where nothing is recorded at all, for want of a repository; all where the branch has no commit yet.
    ///
    /// A file is read only where the index cannot vouch for it, by its stamp (size, times, inode), as `git status` does.
    /// - Parameters:
    ///   - documents: those of `listing()`.
    ///   - stamps: what the file system noted of each of them, as far as it was asked already.
    package func unrecordedDocuments(
        among documents: [WorkspacePath], stamps: [FileStamp?] = []
    ) throws(GitError) -> [WorkspacePath] {
        guard case .workTree = snapshot, let repository else { return [] }
        let recorded = try recordedDocuments(repository)
        let index = try StatIndex(repository, below: folder)
        let ids = documents.matches(in: recorded, by: \.path)
        let notes = documents.matches(in: index.notes, by: \.path)
        let files = documents.indices.map { File(path: documents[$0], id: ids[$0]?.id, note: notes[$0]) }
        // A stamp that the index vouches for need not be asked for again.
        let doubtful = files.indices.filter { number in
            !(stamps.indices.contains(number) && stamps[number].map { index.vouches(for: files[number], $0) } ?? false)
        }.map { files[$0] }
        let stripes = doubtful.stripes(of: Self.stripe)
        let changed = parallelMap(stripes.count) { [tree] in Self.changed(stripes[$0], in: tree, index) }
        let paths = recorded.map(\.path)
        let gone = zip(paths, paths.matches(in: documents) { $0 }).filter { $1 == nil && !tree.isDocument(at: $0) }
        return (changed.flatMap(\.self) + gone.map(\.0)).sorted()
    }

    /// Whether HEAD holds a document at a path where there is one still: then it can only be changed, not new or gone.
    package func standsRecorded(_ path: WorkspacePath) throws(GitError) -> Bool {
        guard case .workTree = snapshot, let repository, path.isMarkdown, !path.isSetAside, tree.isDocument(at: path),
            let head = try repository.head().commit
        else { return false }
        let place = folder.appending(path.bytes).text
        return try repository.entry(at: place, in: repository.commit(head).tree)?.mode.isFile ?? false
    }

    /// The documents of HEAD, in the order of their paths.
    private func recordedDocuments(_ repository: Repository) throws(GitError) -> [(path: WorkspacePath, id: ObjectID)] {
        guard let head = try repository.head().commit else { return [] }
        return try RecordedTree(repository, at: head, below: folder).entries().lazy
            .filter { $0.path.isMarkdown && $0.entry.mode.isFile && !$0.path.isSetAside }
            .map { ($0.path, $0.entry.id) }.sorted { $0.0 < $1.0 }
    }

    private static func changed(_ files: ArraySlice<File>, in tree: WorkTree, _ index: StatIndex) -> [WorkspacePath] {
        do throws(FileError) {
            var cursor = try FolderCursor(tree)
            var changed: [WorkspacePath] = []
            for file in files where !isRecorded(file, &cursor, index) { changed.append(file.path) }
            return changed
        } catch {
            // The root itself cannot be opened: the listing has said so already.
            return files.map(\.path)
        }
    }

    /// A file that cannot be read differs from any that could.
    private static func isRecorded(_ file: File, _ cursor: inout FolderCursor, _ index: StatIndex) -> Bool {
        guard let id = file.id else { return false }
        do throws(FileError) {
            return try cursor.withFolder(of: file.path) { folder throws(FileError) in
                if let status = folder.status(of: file.path.name), status.st_mode & S_IFMT == S_IFREG,
                    index.vouches(for: file, FileStamp(status))
                {
                    return true
                }
                return StatIndex.id(of: try folder.file(named: file.path.name, limit: WorkTree.fileLimit)) == id
            }
        } catch {
            return false
        }
    }

    /// A document that may differ from what HEAD holds.
    fileprivate struct File: Sendable {
        let path: WorkspacePath
        /// What HEAD holds at its path.
        let id: ObjectID?
        /// What git's index knows of it.
        let note: StatIndex.Note?
    }
}

extension StatIndex {
    /// Whether a plain file holds what HEAD does for certain, going by what the file system noted of it.
    fileprivate func vouches(for file: Workspace.File, _ stamp: FileStamp) -> Bool {
        guard let note = file.note, note.id == file.id else { return false }
        return stamp.agrees(with: note.stamp) && !stamp.isAsYoung(as: written)
    }
}
