import Glibc

/// The folder of a workspace as it is on disk.
///
/// Nothing is reached through a symbolic link, and nothing above the root: each component of a path is opened on its own.
package struct WorkTree: Hashable, Sendable {
    /// The absolute path of the root, links resolved, without a `/` at its end.
    package let root: String

    /// The largest file that is read, in bytes.
    package static let fileLimit = 64 << 20

    /// Takes the absolute path of a folder.
    package init(root: String) { self.root = root }

    /// Reads a plain file.
    package func bytes(at path: WorkspacePath, limit: Int = fileLimit) throws(FileError) -> [UInt8] {
        try folder(at: path.folder).file(named: path.name, limit: limit)
    }

    /// Opens a folder.
    func folder(at path: WorkspacePath) throws(FileError) -> Folder {
        var folder = try Folder(at: root)
        for component in path.components { folder = try self.folder(named: component, in: folder) }
        return folder
    }

    /// Opens a folder of another one; the work tree's own are named, never `.` or `..`.
    func folder(named component: ArraySlice<UInt8>, in parent: borrowing Folder) throws(FileError) -> Folder {
        guard component != [0x2E], component != [0x2E, 0x2E] else {
            throw FileError("openat", parent.place(of: component), .notFound)
        }
        return try parent.folder(named: component)
    }
}
