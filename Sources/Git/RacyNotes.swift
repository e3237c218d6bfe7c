package import Glibc

/// Which of an index's notes on files may have become untrue without showing it ("racily clean").
///
/// Git as distributions build it compares whole seconds: a file that was written again within the second of its note looks
/// unchanged to it, once the index itself is of a later second. Whoever writes an index has to see to that, by forgetting
/// the sizes of such files: git then reads them.
package struct RacyNotes: Sendable {
    /// When the index that is taken over was written; nil where there was none.
    package let written: timespec?
    private let workTree: String
    /// The second before any file was looked at.
    private let now: Int

    /// - Parameters:
    ///   - written: when the index that is taken over was written; nil where there is none.
    ///   - now: the clock, read before the files that are put into the index are looked at.
    package init(since written: timespec?, in workTree: String, now: timespec = clock()) {
        self.written = written
        self.workTree = workTree
        self.now = now.tv_sec
    }

    /// The time now.
    package static func clock() -> timespec {
        var now = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &now)
        return now
    }

    /// Whether a file may be written again within the second of its note after we have looked at it.
    func isYoung(_ stamp: FileStamp) -> Bool { stamp.modified.tv_sec >= now - 1 }

    /// Whether the note of a file that was written in a second may be untrue; most are too old for that.
    func mayDoubt(second: Int) -> Bool { written.map { second >= $0.tv_sec } ?? false }

    /// Whether a note that is taken over may be untrue.
    func isDoubtful(_ stamp: FileStamp, of path: () -> String) -> Bool {
        guard stamp.size != 0, let written, stamp.modified.tv_sec >= written.tv_sec else { return false }
        if isYoung(stamp) || stamp.isAsYoung(as: written) { return true }
        // By nanoseconds the note is as old as it should be: what the file is like now settles it.
        var status = stat()
        guard unsafe lstat("\(workTree)/\(path())", &status) == 0 else { return true }
        return !FileStamp(status).agrees(with: stamp)
    }
}
