package import Git
import Glibc

extension WorkTree {
    /// What the file system notes of files (size, times, inode), by their paths; those that are not there are left out.
    package func stamps(of paths: [WorkspacePath]) throws(FileError) -> [WorkspacePath: FileStamp] {
        var cursor = try FolderCursor(self)
        var stamps: [WorkspacePath: FileStamp] = [:]
        for path in paths.sorted() {
            do throws(FileError) {
                stamps[path] = try cursor.withFolder(of: path) { folder throws(FileError) in
                    folder.status(of: path.name).map(FileStamp.init)
                }
            } catch  where error.isAbsence {
                continue
            }
        }
        return stamps
    }
}
