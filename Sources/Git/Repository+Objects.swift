internal import CLibgit2

extension Repository {
    /// The largest object that is read unless a caller asks for another bound, in bytes.
    package static let objectLimit = 64 << 20

    /// Reads a blob's bytes, after checking its size and, against its id, its content.
    package func blob(_ id: ObjectID, limit: Int = objectLimit) throws(GitError) -> [UInt8] {
        try object(id, GIT_OBJECT_BLOB, limit: limit)
    }

    /// Whether an object of any kind is stored; its bytes are not looked at.
    package func holds(_ id: ObjectID) -> Bool {
        var oid = id.oid
        return database.with { unsafe git_odb_exists($0, &oid) } == 1
    }

    /// The size of a blob in bytes, without reading it.
    package func blobSize(_ id: ObjectID) throws(GitError) -> Int {
        try size(id, GIT_OBJECT_BLOB)
    }

    /// Reads a commit.
    package func commit(_ id: ObjectID) throws(GitError) -> Commit {
        guard let commit = Commit(id, bytes: try object(id, GIT_OBJECT_COMMIT, limit: Self.objectLimit)) else {
            throw GitError(.generic, function: "git_odb_read", message: "\(id) is not a whole commit")
        }
        return commit
    }

    /// The bytes of an annotated tag, its signature included.
    package func tag(_ id: ObjectID) throws(GitError) -> [UInt8] {
        try object(id, GIT_OBJECT_TAG, limit: Self.objectLimit)
    }

    /// The entries of one tree, with paths below a folder.
    package func entries(of tree: ObjectID, under folder: String = "") throws(GitError) -> [TreeEntry] {
        try entries(of: tree, under: folder, named: nil)
    }

    /// The entries of one tree, or only the one with a name.
    func entries(of tree: ObjectID, under folder: String, named name: Substring.UTF8View?) throws(GitError)
        -> [TreeEntry]
    {
        let bytes = try object(tree, GIT_OBJECT_TREE, limit: Self.objectLimit)
        guard let entries = TreeEntry.entries(bytes: bytes, under: folder, named: name) else {
            throw GitError(.generic, function: "git_odb_read", message: "\(tree) is not a whole tree")
        }
        return entries
    }

    /// The id that a blob of these bytes has, whether or not it is stored.
    package static func blobID(of bytes: [UInt8]) throws(GitError) -> ObjectID {
        try hash(bytes, GIT_OBJECT_BLOB)
    }

    private static func hash(_ bytes: [UInt8], _ type: git_object_t) throws(GitError) -> ObjectID {
        try Library.start()
        var id = git_oid()
        try check(
            "git_odb_hash", unsafe bytes.withUnsafeBytes { unsafe git_odb_hash(&id, $0.baseAddress, $0.count, type) })
        return ObjectID(id)
    }

    private func size(_ id: ObjectID, _ type: git_object_t) throws(GitError) -> Int {
        var size = 0
        var found = GIT_OBJECT_INVALID
        var oid = id.oid
        try database.call("git_odb_read_header") { unsafe git_odb_read_header(&size, &found, $0, &oid) }
        guard found == type else {
            throw GitError(.notFound, function: "git_odb_read_header", message: "\(id) is of another type")
        }
        return size
    }

    /// Reads an object of a known type, bounded, and proves that its bytes have its id.
    private func object(_ id: ObjectID, _ type: git_object_t, limit: Int) throws(GitError) -> [UInt8] {
        let size = try size(id, type)
        guard size <= limit else {
            throw GitError(.invalid, function: "git_odb_read_header", message: "\(id) has \(size) bytes")
        }
        // libgit2 itself proves what it reads from a pack.
        guard let bytes = try looseObject(id, size: size) else { return try packedObject(id) }
        guard try Self.hash(bytes, type) == id else {
            throw GitError(.mismatch, function: "git_odb_hash", message: "\(id) is damaged")
        }
        return bytes
    }

    /// Reads an object that has a file of its own; nil when it lies in a pack.
    ///
    /// libgit2 never returns from a file that was cut short, so zlib unpacks it in one bounded step.
    private func looseObject(_ id: ObjectID, size: Int) throws(GitError) -> [UInt8]? {
        let name = id.description
        guard let packed = LooseFile.bytes(at: "\(commonDirectory)/objects/\(name.prefix(2))/\(name.dropFirst(2))")
        else { return nil }
        let longestHeader = 32
        var length = UInt(size + longestHeader)
        var result = Z_OK
        var bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + longestHeader) { buffer, count in
            result = unsafe packed.withUnsafeBufferPointer {
                unsafe uncompress(buffer.baseAddress, &length, $0.baseAddress, UInt($0.count))
            }
            count = result == Z_OK ? Int(length) : 0
        }
        guard result == Z_OK, let end = bytes.firstIndex(of: 0), bytes.count - end - 1 == size else {
            throw GitError(.generic, function: "uncompress", message: "\(id) is damaged")
        }
        bytes.removeSubrange(...end)
        return bytes
    }

    private func packedObject(_ id: ObjectID) throws(GitError) -> [UInt8] {
        var oid = id.oid
        let object = try database.make(DatabaseObjectKind.self, "git_odb_read") { unsafe git_odb_read($0, $1, &oid) }
        return object.with { object in
            unsafe Array(UnsafeRawBufferPointer(start: git_odb_object_data(object), count: git_odb_object_size(object)))
        }
    }
}
