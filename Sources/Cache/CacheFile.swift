package import Glibc

/// The file of a cache: made where it is missing, and made anew where it is of another format or damaged.
package struct CacheFile: Sendable {
    private let path: String
    private let format: Int
    private let tables: String

    /// - Parameters:
    ///   - path: the file; its folder is made too where only that is missing.
    ///   - format: a number that no other set of tables has had.
    ///   - tables: the statements that make the tables.
    package init(_ path: String, format: Int, tables: String) {
        self.path = path
        self.format = format
        self.tables = tables
    }

    /// Opens the file for reading; nil where it is missing, of another format, or cannot be read now.
    ///
    /// - Parameter mending: whether what a writer left that was cut off may be put right.
    package func forReading(mending: Bool = true) -> Database? {
        guard isPlainFile() else { return nil }
        // Where the one that wrote last was cut off, reading takes writing.
        return opened(writable: false) ?? (mending ? opened(writable: true) : nil)
    }

    /// Opens the file for writing, and makes what is missing; nil where that cannot be done now.
    package func forWriting() -> Database? {
        if let database = opened(writable: true) { return database }
        guard make() else { return nil }
        do throws(CacheError) {
            let database = try Database(path, writable: true)
            do throws(CacheError) {
                // Another process may have made it meanwhile.
                if try database.format() == format { return database }
            } catch {
                guard error.isOfFile else { throw error }
            }
            try database.clear()
            try database.execute("BEGIN IMMEDIATE; \(tables); PRAGMA user_version = \(format); COMMIT")
            return database
        } catch {
            return nil
        }
    }

    /// Makes the file as new as its file system's clock, which may not be the machine's; nil where that cannot be done.
    package func touched() -> timespec? {
        var status = stat()
        guard unsafe utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW) == 0, unsafe lstat(path, &status) == 0 else {
            return nil
        }
        return status.st_mtim
    }

    /// Empties a file that was found to be damaged; whoever needs it next makes it anew.
    package func discard() {
        guard isPlainFile() else { return }
        do throws(CacheError) { try Database(path, writable: true).clear() } catch {
            // It is found damaged again, and the answer is found without it.
        }
    }

    private func opened(writable: Bool) -> Database? {
        do throws(CacheError) {
            let database = try Database(path, writable: writable)
            guard try database.format() == format else { return nil }
            return database
        } catch {
            return nil
        }
    }

    private func isPlainFile() -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Makes an empty file unless there is one; false where something else stands there, or nothing may be made.
    private func make() -> Bool {
        guard let slash = path.lastIndex(of: "/") else { return false }
        let folder = String(path[..<slash])
        guard unsafe mkdir(folder, 0o755) == 0 || errno == EEXIST else { return false }
        let held = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard held >= 0 else { return false }
        defer { close(held) }
        let name = String(path[path.index(after: slash)...])
        let descriptor = unsafe openat(held, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        if descriptor >= 0 {
            close(descriptor)
            return true
        }
        return isPlainFile()
    }
}
