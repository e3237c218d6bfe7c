import Git
import Glibc

/// What git's index knows of files without reading them.
struct StatIndex: Sendable {
    private struct Note: Sendable {
        let id: ObjectID
        let stamp: FileStamp
    }

    private let notes: [WorkspacePath: Note]
    /// When the index was written; a file of that very moment or later may have changed unseen ("racily clean").
    private let written: timespec

    /// Where the index cannot be read it vouches for nothing, and every file is read.
    init(_ repository: Repository, below folder: WorkspacePath) throws(GitError) {
        var status = stat()
        written = stat("\(repository.gitDirectory)/index", &status) == 0 ? status.st_mtim : timespec()
        var notes: [WorkspacePath: Note] = [:]
        for entry in try repository.readableIndex()?.entries ?? [] where entry.stage == 0 && entry.mode.isFile {
            guard let path = WorkspacePath(entry.path).below(folder), path.isMarkdown else { continue }
            notes[path] = Note(id: entry.id, stamp: entry.stamp)
        }
        self.notes = notes
    }

    /// Whether a file holds the bytes of a blob for certain, going by what the file system says of it.
    func vouches(for path: WorkspacePath, being id: ObjectID, _ status: stat) -> Bool {
        guard let note = notes[path], note.id == id, status.st_mode & S_IFMT == S_IFREG else { return false }
        let stamp = FileStamp(status)
        return stamp.agrees(with: note.stamp) && !stamp.isAsYoung(as: written)
    }

    /// The id that a blob of these bytes has; nil where libgit2 cannot tell.
    static func id(of bytes: [UInt8]) -> ObjectID? {
        do throws(GitError) {
            return try Repository.blobID(of: bytes)
        } catch {
            return nil
        }
    }
}
