package import Glibc

/// Writes whole files: whoever reads meanwhile sees the old text or the new one, and after a crash one of them is there.
package enum AtomicFile {
    /// Puts a file in the place of whatever has the path; makes the folders above it.
    package static func replace(_ path: String, with text: [UInt8], folderMode: mode_t = 0o777) throws(FileError) {
        try makeFolders(above: path, mode: folderMode)
        let folder = WorkspacePath(path).folder.text
        let temporary = "\(folder)/\(temporaryName())"
        do throws(FileError) {
            let file = try Descriptor(temporary, flags: O_WRONLY | O_CREAT | O_EXCL)
            try file.write(text)
            try file.synchronize()
            guard rename(temporary, path) == 0 else { throw FileError("rename", path) }
        } catch {
            unlink(temporary)
            throw error
        }
        try Descriptor(folder, flags: O_RDONLY | O_DIRECTORY, followingLink: true).synchronize()
    }

    /// Makes the folder of a path and those above it, as far as they are missing.
    package static func makeFolders(above path: String, mode: mode_t = 0o777) throws(FileError) {
        let folder = WorkspacePath(path).folder.text
        guard !folder.isEmpty, mkdir(folder, mode) != 0, errno != EEXIST else { return }
        guard errno == ENOENT else { throw FileError("mkdir", folder) }
        try makeFolders(above: folder, mode: mode)
        guard mkdir(folder, mode) == 0 || errno == EEXIST else { throw FileError("mkdir", folder) }
    }

    /// A hidden name that nothing has yet, for a file on its way in.
    static func temporaryName() -> String {
        ".protokoll-\(String(UInt64.random(in: .min ... .max), radix: 36))"
    }
}
