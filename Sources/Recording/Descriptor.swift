import Glibc

/// An open file or folder, closed once.
struct Descriptor: ~Copyable {
    let number: Int32
    let path: String

    /// Opens a name in a folder, never through a link.
    init(
        _ name: String, in folder: borrowing Descriptor, flags: Int32, mode: mode_t = 0o666
    ) throws(SystemFailure) {
        path = "\(folder.path)/\(name)"
        number = openat(folder.number, name, flags | O_CLOEXEC | O_NOFOLLOW, mode)
        guard number >= 0 else { throw SystemFailure("openat", path) }
    }

    /// Opens an absolute path.
    init(_ path: String, flags: Int32, mode: mode_t = 0o666) throws(SystemFailure) {
        self.path = path
        number = open(path, flags | O_CLOEXEC | O_NOFOLLOW, mode)
        guard number >= 0 else { throw SystemFailure("open", path) }
    }

    func status() throws(SystemFailure) -> stat {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw SystemFailure("fstat", path) }
        return status
    }

    /// Reads the file from its beginning.
    func bytes() throws(SystemFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: max(4096, Int(try status().st_size) + 1))
        while true {
            let count = pread(number, &buffer, buffer.count, off_t(bytes.count))
            guard count >= 0 else { throw SystemFailure("pread", path) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    /// Appends bytes to the file.
    func write(_ bytes: [UInt8]) throws(SystemFailure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(number, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            guard count > 0 else { throw SystemFailure("write", path) }
            written += count
        }
    }

    /// Waits until the file, or what the folder holds, is on the disk.
    func synchronize() throws(SystemFailure) {
        // Some file systems cannot do it for a folder, and say so with EINVAL: there is nothing to wait for.
        guard fsync(number) == 0 || errno == EINVAL else { throw SystemFailure("fsync", path) }
    }

    deinit { close(number) }
}

extension SystemFailure {
    /// Makes the failure of a call that has just failed on this thread.
    init(_ call: String, _ path: String) {
        self.init(call: call, path: path, number: errno)
    }
}
