import Git
import Glibc

/// What git's index knows of files without reading them.
struct StatIndex: Sendable {
    /// What it knows of a file.
    struct Note: Sendable {
        let path: WorkspacePath
        let id: ObjectID
        let stamp: FileStamp
    }

    /// In the order of their paths.
    let notes: [Note]
    /// When the index was written; a file of that very moment or later may have changed unseen ("racily clean").
    let written: timespec

    /// Where the index cannot be read it vouches for nothing, and every file is read.
    init(_ repository: Repository, below folder: WorkspacePath) throws(GitError) {
        var status = stat()
        written = stat("\(repository.gitDirectory)/index", &status) == 0 ? status.st_mtim : timespec()
        var notes: [Note] = []
        for entry in try repository.readableIndex()?.entries ?? [] where entry.stage == 0 && entry.mode.isFile {
            guard let path = WorkspacePath(entry.path).below(folder), path.isMarkdown else { continue }
            notes.append(Note(path: path, id: entry.id, stamp: entry.stamp))
        }
        self.notes = notes
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
