package import Glibc

/// Writes whole files: whoever reads meanwhile sees the old text or the new one, and after a crash one of them is there.
package enum AtomicFile {
    /// Puts a file in the place of whatever has the path; makes the folders above it.
    package static func replace(_ path: String, with text: [UInt8], folderMode: mode_t = 0o777) throws(FileError) {
        try makeFolders(above: path, mode: folderMode)
        let folder = WorkspacePath(path).folder.text
        let temporary = "\(folder)/.protokoll-\(String(UInt64.random(in: .min ... .max), radix: 36))"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError("open", path) }
        do throws(FileError) {
            defer { close(descriptor) }
            try fill(descriptor, text, path)
            guard rename(temporary, path) == 0 else { throw FileError("rename", path) }
        } catch {
            unlink(temporary)
            throw error
        }
        try sync(folder)
    }

    /// Makes the folder of a path and those above it, as far as they are missing.
    package static func makeFolders(above path: String, mode: mode_t = 0o777) throws(FileError) {
        let folder = WorkspacePath(path).folder.text
        guard !folder.isEmpty, mkdir(folder, mode) != 0, errno != EEXIST else { return }
        guard errno == ENOENT else { throw FileError("mkdir", folder) }
        try makeFolders(above: folder, mode: mode)
        guard mkdir(folder, mode) == 0 || errno == EEXIST else { throw FileError("mkdir", folder) }
    }

    private static func fill(_ descriptor: Int32, _ text: [UInt8], _ path: String) throws(FileError) {
        var rest = text[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileError("write", path) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw FileError("fsync", path) }
    }

    private static func sync(_ folder: String) throws(FileError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError("open", folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileError("fsync", folder) }
    }
}
