package import Glibc

/// What the index notes of a file, so that an unchanged one need not be read again.
package struct FileStamp: Sendable {
    let changed: timespec
    let modified: timespec
    let device: UInt32
    let inode: UInt32
    let owner: UInt32
    let group: UInt32
    let size: UInt32

    /// Cuts each number as git does: it compares them, nothing more.
    package init(_ status: stat) {
        changed = status.st_ctim
        modified = status.st_mtim
        device = UInt32(truncatingIfNeeded: status.st_dev)
        inode = UInt32(truncatingIfNeeded: status.st_ino)
        owner = status.st_uid
        group = status.st_gid
        size = UInt32(truncatingIfNeeded: status.st_size)
    }
}
