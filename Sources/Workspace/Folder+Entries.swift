import Glibc

extension Folder {
    /// One name in a folder.
    struct Entry {
        let name: [UInt8]
        let kind: Kind
    }

    enum Kind {
        case file, folder, symbolicLink, other
    }

    /// The names in this folder, `.` and `..` left out, in no order.
    func entries() throws(FileError) -> [Entry] {
        // Closing the stream closes its descriptor, and this one is still needed.
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw FileError("fcntl", path) }
        guard let stream = fdopendir(copy) else {
            let error = FileError("fdopendir", path)
            close(copy)
            throw error
        }
        defer { closedir(stream) }
        rewinddir(stream)
        var entries: [Entry] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = Self.name(entry)
            if name != [0x2E], name != [0x2E, 0x2E] {
                entries.append(Entry(name: name, kind: kind(Int32(entry.pointee.d_type), name)))
            }
            errno = 0
        }
        guard errno == 0 else { throw FileError("readdir", path) }
        return entries
    }

    private static func name(_ entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    }

    /// Some file systems leave the kind to `lstat`.
    private func kind(_ type: Int32, _ name: [UInt8]) -> Kind {
        switch type {
        case Int32(DT_REG): return .file
        case Int32(DT_DIR): return .folder
        case Int32(DT_LNK): return .symbolicLink
        case Int32(DT_UNKNOWN): break
        default: return .other
        }
        switch (status(of: name)?.st_mode ?? 0) & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .symbolicLink
        default: return .other
        }
    }
}
