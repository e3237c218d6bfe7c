import Glibc
import Text

/// What the system says of a file, as one number: another one whenever the file was written, replaced or handed over.
struct FileDigest: Hashable, Sendable {
    let value: UInt64
    private let newest: Moment

    /// A file system's time.
    struct Moment: Hashable, Comparable, Sendable {
        let seconds: Int
        let nanoseconds: Int

        init(_ time: timespec) { (seconds, nanoseconds) = (time.tv_sec, time.tv_nsec) }

        static func < (left: Moment, right: Moment) -> Bool {
            (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
        }
    }

    /// Nil for what is no plain file.
    init?(_ status: stat) {
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        var checksum = Checksum(UInt64(status.st_ino))
        checksum.combine(UInt64(bitPattern: Int64(status.st_size)))
        checksum.combine(UInt64(status.st_uid) << 32 | UInt64(status.st_gid))
        for time in [status.st_mtim, status.st_ctim] {
            checksum.combine(UInt64(bitPattern: Int64(time.tv_sec)))
            checksum.combine(UInt64(bitPattern: Int64(time.tv_nsec)))
        }
        value = checksum.value
        newest = max(Moment(status.st_mtim), Moment(status.st_ctim))
    }

    /// Whether a later change cannot have left the same number: the clock had moved on before the file was looked at.
    ///
    /// Two changes within one tick of the file system's clock look alike ("racily clean", as git has it).
    func isSettled(at moment: Moment) -> Bool { newest < moment }
}
