package import Glibc

/// An open file or folder, closed once.
package struct Descriptor: ~Copyable {
    /// The number by which the kernel knows it; not to be used after the value's end.
    package let number: Int32
    /// The path it was opened by, for errors.
    package let path: String

    /// Opens a name in a folder, never through a link.
    package init(
        _ name: String, in folder: borrowing Descriptor, flags: Int32, mode: mode_t = 0o666
    ) throws(FileError) {
        path = "\(folder.path)/\(name)"
        number = openat(folder.number, name, flags | O_CLOEXEC | O_NOFOLLOW, mode)
        guard number >= 0 else { throw FileError("openat", path) }
    }

    /// Opens an absolute path; a link in its last place is followed only where that is asked for.
    package init(
        _ path: String, flags: Int32, mode: mode_t = 0o666, followingLink: Bool = false
    ) throws(FileError) {
        self.path = path
        number = open(path, flags | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW), mode)
        guard number >= 0 else { throw FileError("open", path) }
    }

    /// Takes over what was opened by other means.
    package init(owning number: Int32, path: String) {
        self.number = number
        self.path = path
    }

    /// What `fstat` says of it.
    package func status() throws(FileError) -> stat {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw FileError("fstat", path) }
        return status
    }

    /// Reads the file from its beginning.
    package func bytes() throws(FileError) -> [UInt8] {
        // One more than it should hold, so that its end is met with the first reading.
        var capacity = max(4096, Int(try status().st_size) + 1)
        var bytes: [UInt8] = []
        while true {
            let more = try readPart(of: capacity, from: bytes.count)
            if bytes.isEmpty { bytes = more } else { bytes += more }
            if more.count < capacity { return bytes }
            capacity = max(4096, bytes.count)
        }
    }

    /// Reads as many bytes from a place on; fewer where the file ends.
    private func readPart(of capacity: Int, from start: Int) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                let read = pread(
                    number, buffer.baseAddress?.advanced(by: count), capacity - count, off_t(start + count))
                if read < 0, errno == EINTR { continue }
                if read < 0 { failure = FileError("pread", path) }
                guard read > 0 else { return }
                count += read
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes all of the bytes where the file stands, its end for a new one.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(number, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileError("write", path) }
            written += count
        }
    }

    /// Waits until the file, or what the folder holds, is on the disk.
    package func synchronize() throws(FileError) {
        // Some file systems cannot do it for a folder, and say so with EINVAL: there is nothing to wait for.
        guard fsync(number) == 0 || errno == EINVAL else { throw FileError("fsync", path) }
    }

    deinit { close(number) }
}
