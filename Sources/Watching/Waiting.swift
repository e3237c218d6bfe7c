import Glibc

/// The one place where a watch sleeps.
package enum Waiting {
    /// Returns when a descriptor is readable, or after a time; without a time only the former.
    package static func wait(for descriptors: [Int32], atMost time: Duration?) {
        var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        // Rounded up: to wake too early would mean to go round for nothing.
        let milliseconds = time.map { time -> Int32 in
            let (seconds, attoseconds) = max(time, .zero).components
            return Int32(clamping: seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
        }
        poll(&entries, nfds_t(entries.count), milliseconds ?? -1)
    }
}
