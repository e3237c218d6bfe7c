package import Glibc

/// What the index notes of a file, so that an unchanged one need not be read again.
package struct FileStamp: Sendable {
    let changed: timespec
    let modified: timespec
    let device: UInt32
    let inode: UInt32
    let owner: UInt32
    let group: UInt32
    private(set) var size: UInt32
}

extension FileStamp {
    /// Cuts each number as git does: it compares them, nothing more.
    package init(_ status: stat) {
        self.init(
            changed: status.st_ctim, modified: status.st_mtim, device: UInt32(truncatingIfNeeded: status.st_dev),
            inode: UInt32(truncatingIfNeeded: status.st_ino), owner: status.st_uid, group: status.st_gid,
            size: UInt32(truncatingIfNeeded: status.st_size))
    }
}

extension FileStamp {
    /// The same, of a size that is not known: git reads the file.
    var withoutSize: FileStamp {
        var stamp = self
        stamp.size = 0
        return stamp
    }

    /// Whether two stamps are of one file that was not touched between, as far as git's index can tell.
    ///
    /// Devices are not compared: they change when a disk is mounted anew.
    package func agrees(with other: FileStamp) -> Bool {
        Self.isSame(changed, other.changed) && Self.isSame(modified, other.modified) && inode == other.inode
            && owner == other.owner && group == other.group && size == other.size
    }

    /// True for a file that may have been written after an index of that time without a trace in its stamp ("racily clean").
    package func isAsYoung(as index: timespec) -> Bool {
        (modified.tv_sec, modified.tv_nsec) >= (index.tv_sec, index.tv_nsec)
    }

    /// The index has 32 bits for the seconds.
    private static func isSame(_ left: timespec, _ right: timespec) -> Bool {
        Int32(truncatingIfNeeded: left.tv_sec) == Int32(truncatingIfNeeded: right.tv_sec)
            && left.tv_nsec == right.tv_nsec
    }
}
