import CLinux
import Glibc
package import Workspace

/// The right to make a repository in a folder: a lock of the kernel on the folder itself, which dies with its holder.
package struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Waits until no other process makes a repository there.
    package init(_ root: String) throws(FileError) {
        let opened = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { throw FileError("open", root) }
        while protokoll_flock(opened, LOCK_EX) != 0 {
            guard errno == EINTR else {
                let failure = FileError("flock", root)
                close(opened)
                throw failure
            }
        }
        descriptor = opened
    }

    /// Lets the next process in; so does the end of the value.
    package func release() { _ = protokoll_flock(descriptor, LOCK_UN) }

    deinit { close(descriptor) }
}
