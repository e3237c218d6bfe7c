import CLinux
import Glibc
package import Workspace

extension Descriptor {
    /// Waits until everything of the file system it lies on is on the disk: many files at once.
    package func synchronizeFileSystem() throws(FileError) {
        guard syncfs(number) == 0 else { throw FileError("syncfs", path) }
    }
}
