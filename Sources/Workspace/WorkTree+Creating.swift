package import Glibc

extension WorkTree {
    /// Makes a new file, and the folders above it; whoever looks meanwhile sees no half of it.
    ///
    /// - Throws: `.exists` where anything has the path, `.notAFolder` or `.symbolicLink` where the way is no folder.
    package func create(_ path: WorkspacePath, with bytes: [UInt8]) throws(FileError) {
        try makeFolder(path.folder).create(path.name, with: bytes)
    }

    /// Makes a folder, and those above it, as far as they are missing.
    package func createFolder(_ path: WorkspacePath) throws(FileError) {
        _ = try makeFolder(path)
    }

    /// The absolute path that a folder has, or will have once it is made: links resolved, `.` and `..` worked out.
    package static func futureRoot(_ folder: String) throws(FileError) -> String {
        var present = WorkspacePath(folder).components
        var missing: [ArraySlice<UInt8>] = []
        while true {
            let path = absolute(present)
            if let resolved = Workspace.realPath(path) { present = WorkspacePath(resolved).components; break }
            let error = FileError("realpath", path)
            guard error.code == .notFound, let last = present.popLast() else { throw error }
            missing.append(last)
        }
        // What is not there is no link: its `..` is the folder before it.
        for name in missing.reversed() where name != [0x2E] {
            if name == [0x2E, 0x2E] { _ = present.popLast() } else { present.append(name) }
        }
        return absolute(present)
    }

    private static func absolute(_ components: [ArraySlice<UInt8>]) -> String {
        "/" + components.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    }

    /// Makes the folder of a future work tree, and those above it.
    package static func makeRoot(_ path: String) throws(FileError) {
        try AtomicFile.makeFolders(above: path + "/")
        // Something else may have the name.
        _ = try Folder(at: path)
    }

    /// Whether nothing at all is in the root.
    package var isEmpty: Bool {
        get throws(FileError) { try Folder(at: root).entries().isEmpty }
    }

    /// What `lstat` says of a path; nil where there is nothing.
    package func status(ifThere path: WorkspacePath) throws(FileError) -> stat? {
        do throws(FileError) {
            return try folder(at: path.folder).status(of: path.name)
        } catch {
            guard error.code == .notFound else { throw error }
            return nil
        }
    }

    /// Reads a plain file; nil where there is nothing.
    package func bytes(ifThere path: WorkspacePath) throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try bytes(at: path)
        } catch {
            guard error.code == .notFound else { throw error }
            return nil
        }
    }

    private func makeFolder(_ path: WorkspacePath) throws(FileError) -> Folder {
        var folder = try Folder(at: root)
        for component in path.components {
            guard component != [0x2E], component != [0x2E, 0x2E] else {
                throw FileError("openat", path.text, .notFound)
            }
            try folder.makeFolder(component)
            folder = try folder.folder(named: component)
        }
        return folder
    }
}

extension Folder {
    /// Makes a folder unless something has the name.
    func makeFolder(_ name: some Collection<UInt8>) throws(FileError) {
        guard withCString(name, { mkdirat(descriptor, $0, 0o777) }) == 0 || errno == EEXIST else {
            throw FileError("mkdirat", place(of: name))
        }
    }

    /// Makes a new plain file that is whole from the moment it has its name.
    func create(_ name: some Collection<UInt8>, with bytes: [UInt8]) throws(FileError) {
        let temporary = Array(AtomicFile.temporaryName().utf8)
        defer { _ = withCString(temporary) { unlinkat(descriptor, $0, 0) } }
        try write(bytes, to: temporary)
        let linked = withCString(temporary) { old in
            withCString(name) { new in linkat(descriptor, old, descriptor, new, 0) }
        }
        if linked != 0 {
            let error = FileError("linkat", place(of: name))
            // A file system without hard links: the name itself is taken first, and nothing is ever overwritten.
            guard [EPERM, EOPNOTSUPP, ENOSYS].contains(error.code.rawValue) else { throw error }
            try write(bytes, to: name)
        }
        guard fsync(descriptor) == 0 else { throw FileError("fsync", path) }
    }

    private func write(_ bytes: [UInt8], to name: some Collection<UInt8>) throws(FileError) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let opened = withCString(name) { openat(descriptor, $0, flags, 0o666) }
        guard opened >= 0 else { throw FileError("openat", place(of: name)) }
        let file = Descriptor(owning: opened, path: place(of: name))
        try file.write(bytes)
        try file.synchronize()
    }
}
