import Glibc
import Workspace

/// Half-written objects that a recording which was cut off has left among git's.
enum LooseLitter {
    /// Removes those that are younger than a file and that nobody goes on writing.
    static func remove(from objects: String, since file: String) throws(FileError) {
        var began = stat()
        guard lstat(file, &began) == 0 else { throw FileError("lstat", file) }
        let first = try snapshot(of: objects, since: began)
        guard !first.isEmpty else { return }
        // Another program that is writing one at this moment is done with it, or further on, at the second look.
        usleep(50_000)
        let second = try snapshot(of: objects, since: began)
        for (path, look) in first where second[path] == look {
            guard unlink(path) == 0 || errno == ENOENT else { throw FileError("unlink", path) }
        }
    }

    private struct Look: Equatable {
        let inode: ino_t
        let size: off_t
        let seconds: Int
        let nanoseconds: Int
    }

    private static func snapshot(of objects: String, since began: stat) throws(FileError) -> [String: Look] {
        guard let folder = opendir(objects) else { throw FileError("opendir", objects) }
        defer { closedir(folder) }
        var found: [String: Look] = [:]
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name.hasPrefix("tmp_object_git2_") else { continue }
            var status = stat()
            let path = "\(objects)/\(name)"
            guard lstat(path, &status) == 0 else { continue }
            let written = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
            guard written >= (began.st_mtim.tv_sec, began.st_mtim.tv_nsec) else { continue }
            found[path] = Look(
                inode: status.st_ino, size: status.st_size, seconds: written.0, nanoseconds: written.1)
        }
        return found
    }
}
