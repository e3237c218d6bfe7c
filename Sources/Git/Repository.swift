internal import CLibgit2

/// A repository with a work tree, opened.
///
/// One thread uses it at a time; values read from it are free of it.
package final class Repository {
    let handle: Handle<RepositoryKind>
    let database: Handle<DatabaseKind>
    let packs: PackReader
    let recentTrees = RecentTrees()
    /// Nil unless many objects are read.
    var packedObjects: PackedObjects?
    /// Whether the index of a stamp may hold attributes, once that was asked.
    var attributesOfIndex: (stamp: FileStamp, mayBeThere: Bool)?

    /// The folder of the work tree, without a `/` at its end.
    package let workTree: String
    /// The folder of this work tree's own state (HEAD, index), without a `/` at its end.
    package let gitDirectory: String
    /// The folder that all work trees share (objects, branches); `gitDirectory` itself unless this is a linked one.
    package let commonDirectory: String

    /// Opens the repository whose work tree or `.git` is at a path, or the nearest one above it; nil where there is none.
    ///
    /// Reads no environment variable, and does not cross into another file system.
    package static func discover(from folder: String) throws(OpenFailure) -> Repository? {
        do throws(GitError) {
            try Library.start()
            let handle = try Handle<RepositoryKind>("git_repository_open_ext") {
                unsafe git_repository_open_ext($0, folder, 0, nil)
            }
            return try Repository(handle)
        } catch {
            if error.code == .bareRepository { throw .bare(folder) }
            if error.isNoRepository { return nil }
            throw OpenFailure(error, at: folder)
        }
    }

    init(_ handle: consuming Handle<RepositoryKind>) throws(GitError) {
        let database = try handle.make(DatabaseKind.self, "git_repository_odb") { unsafe git_repository_odb($0, $1) }
        let folders = handle.with { repository in
            unsafe (
                git_repository_workdir(repository).map { unsafe String(cString: $0) },
                String(cString: git_repository_path(repository)),
                String(cString: git_repository_commondir(repository))
            )
        }
        guard let workTree = folders.0 else {
            throw GitError(.bareRepository, function: "git_repository_workdir", message: folders.1)
        }
        self.handle = handle
        self.database = database
        self.workTree = Self.withoutFinalSlash(workTree)
        self.gitDirectory = Self.withoutFinalSlash(folders.1)
        self.commonDirectory = Self.withoutFinalSlash(folders.2)
        packs = try PackReader(objects: "\(commonDirectory)/objects")
    }

    private static func withoutFinalSlash(_ path: String) -> String {
        path.utf8.count > 1 && path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path
    }
}
