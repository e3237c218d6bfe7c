package import Git

/// Where the files of a workspace are read: on disk, or in a commit.
package enum Snapshot {
    case workTree(WorkTree)
    case recorded(RecordedTree)

    /// Why a file that is there was not read.
    package enum Failure: Error, Hashable, Sendable {
        case file(FileError)
        case git(GitError)
    }

    /// Reads a plain file; nil where there is none.
    package func bytes(at path: WorkspacePath) throws(Failure) -> [UInt8]? {
        switch self {
        case .workTree(let tree):
            do throws(FileError) {
                return try tree.bytes(at: path)
            } catch {
                if error.isAbsence { return nil }
                throw .file(error)
            }
        case .recorded(let tree):
            do throws(GitError) { return try tree.bytes(at: path) } catch { throw .git(error) }
        }
    }
}
