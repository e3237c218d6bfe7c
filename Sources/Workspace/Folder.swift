import Glibc

/// An open folder of the work tree; what is opened through it follows no symbolic link.
struct Folder: ~Copyable {
    let descriptor: Int32
    let path: String

    /// Opens a folder by an absolute path, links followed.
    init(at path: String) throws(FileError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError("open", path) }
        self.init(descriptor: descriptor, path: path)
    }

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// Opens a folder in this one.
    func folder(named name: some Collection<UInt8>) throws(FileError) -> Folder {
        let place = place(of: name)
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        let opened = withCString(name) { openat(descriptor, $0, flags) }
        guard opened >= 0 else { throw FileError("openat", place) }
        return Folder(descriptor: opened, path: place)
    }

    /// Reads a plain file of this folder, at most `limit` bytes of it.
    ///
    /// - Throws: `.symbolicLink`, `.notAFile`, `.tooLarge` among others.
    func file(
        named name: some Collection<UInt8>, limit: Int, followingLink: Bool = false
    ) throws(FileError) -> [UInt8] {
        try fileAndStatus(named: name, limit: limit, followingLink: followingLink).bytes
    }

    /// The same, with what the system said of the file before it was read.
    func fileAndStatus(
        named name: some Collection<UInt8>, limit: Int, followingLink: Bool = false
    ) throws(FileError) -> (bytes: [UInt8], status: stat) {
        // A named pipe would hold the opening up for ever.
        let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
        let opened = withCString(name) { openat(descriptor, $0, flags) }
        guard opened >= 0 else { throw FileError("openat", place(of: name)) }
        defer { close(opened) }
        var status = stat()
        guard fstat(opened, &status) == 0 else { throw FileError("fstat", place(of: name)) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError("openat", place(of: name), .notAFile) }
        guard status.st_size <= limit else { throw FileError("openat", place(of: name), .tooLarge) }
        return (try read(opened, size: Int(status.st_size), name), status)
    }

    /// What `lstat` says of something in this folder; nil where there is nothing.
    func status(of name: some Collection<UInt8>) -> stat? {
        var status = stat()
        return withCString(name) { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) } == 0 ? status : nil
    }

    /// Whether a name is a plain file.
    func isFile(_ name: some Collection<UInt8>) -> Bool {
        status(of: name).map { $0.st_mode & S_IFMT == S_IFREG } ?? false
    }

    /// Whether a name, or what it links to, is a folder.
    func isFolder(_ name: some Collection<UInt8>) -> Bool {
        var status = stat()
        return withCString(name) { fstatat(descriptor, $0, &status, 0) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Reads to the end of the file, or to the size it had: what somebody appends meanwhile is left for the next reading.
    private func read(
        _ descriptor: Int32, size: Int, _ name: some Collection<UInt8>
    ) throws(FileError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0, errno == EINTR { continue }
                failed = got < 0
                guard got > 0 else { return }
                count += got
            }
        }
        guard !failed else { throw FileError("read", place(of: name)) }
        return bytes
    }

    func place(of name: some Collection<UInt8>) -> String {
        "\(path)/\(String(decoding: name, as: UTF8.self))"
    }

    func withCString<Result>(
        _ name: some Collection<UInt8>, _ body: (UnsafePointer<CChar>) -> Result
    ) -> Result {
        (name.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { buffer in
            // A buffer of at least one byte has an address.
            buffer.baseAddress.map(body) ?? "".withCString(body)
        }
    }
}
