import CLinux
import Glibc
import Workspace

/// A file of the work tree, held by its folder: no link can lead elsewhere between the check and the use.
struct HeldFile: ~Copyable {
    let folder: Descriptor
    let name: String
    let path: String

    /// Finds the folder of a path; nil when it is not there and is not to be made.
    static func find(_ path: String, in workTree: String, makingFolders: Bool) throws(Refusal) -> HeldFile? {
        var names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            Substring($0)
        }
        guard !path.utf8.contains(0), names.allSatisfy(isAllowed), let last = names.popLast() else {
            throw .unsafePath(path, .name)
        }
        guard !path.unicodeScalars.contains("\u{FFFD}") else { throw .unsafePath(path, .notUTF8) }
        var folder = try Refusal.file { () throws(FileError) in
            try Descriptor(workTree, flags: O_RDONLY | O_DIRECTORY)
        }
        for name in names {
            guard let next = try open(name, in: folder, makingIt: makingFolders, for: path) else { return nil }
            folder = next
            if faccessat(folder.number, ".git", F_OK, AT_SYMLINK_NOFOLLOW) == 0 {
                throw .unsafePath(path, .otherRepository)
            }
        }
        return HeldFile(folder: folder, name: String(last), path: path)
    }

    /// Opens the next folder on the way to a path; nil when it is not there and is not to be made.
    private static func open(
        _ name: Substring, in folder: borrowing Descriptor, makingIt: Bool, for path: String
    ) throws(Refusal) -> Descriptor? {
        do throws(FileError) {
            if makingIt, mkdirat(folder.number, String(name), 0o777) == 0 { try folder.synchronize() }
            return try Descriptor(String(name), in: folder, flags: O_RDONLY | O_DIRECTORY)
        } catch {
            switch error.code {
            case .notFound where !makingIt: return nil
            case .symbolicLink: throw .unsafePath(path, .symbolicLink)
            // O_DIRECTORY and O_NOFOLLOW together answer a link so.
            case .notAFolder: throw .unsafePath(path, isLink(error.path) ? .symbolicLink : .notAFolder)
            default: throw .file(error)
            }
        }
    }

    /// What `lstat` says of the file; nil when there is none. Refuses what is not a plain file.
    func status(of name: String? = nil) throws(Refusal) -> stat? {
        var status = stat()
        guard fstatat(folder.number, name ?? self.name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT { return nil }
            throw .file(FileError("fstatat", path))
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return status
        case S_IFLNK: throw .unsafePath(path, .symbolicLink)
        default: throw .unsafePath(path, .notAFile)
        }
    }

    /// The file's bytes; nil when there is none.
    func bytes(of name: String? = nil) throws(Refusal) -> [UInt8]? {
        guard try status(of: name) != nil else { return nil }
        do throws(FileError) {
            return try Descriptor(name ?? self.name, in: folder, flags: O_RDONLY | O_NONBLOCK).bytes()
        } catch {
            if error.code == .notFound { return nil }
            throw .file(error)
        }
    }

    /// Removes a name from the folder; it need not be there.
    func remove(_ name: String) throws(FileError) {
        guard unlinkat(folder.number, name, 0) == 0 || errno == ENOENT else { throw FileError("unlinkat", path) }
    }

    /// Gives a file another name in the folder; `flags` are those of `renameat2`. Answers an `errno`, 0 when done.
    func rename(_ from: String, to: String, _ flags: Int) -> Int32 {
        renameat2(folder.number, from, folder.number, to, UInt32(flags)) == 0 ? 0 : errno
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// What git refuses as a name in a tree, on any system.
    private static func isAllowed(_ name: Substring) -> Bool {
        let folded = name.lowercased()
        return !name.isEmpty && name != "." && name != ".." && folded != "git~1"
            && !(folded.hasPrefix(".git") && folded.dropFirst(4).allSatisfy { ". ".contains($0) })
    }
}
