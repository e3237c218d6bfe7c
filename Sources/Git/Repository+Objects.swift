internal import CLibgit2

extension Repository {
    /// The largest object that is read unless a caller asks for another bound, in bytes.
    package static let objectLimit = 64 << 20

    /// Reads a blob's bytes, after checking its size.
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
        guard let commit = try unsafe withObject(id, GIT_OBJECT_COMMIT, { unsafe Commit(id, bytes: $0) }) else {
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
        var entries: [TreeEntry] = []
        try forEachEntry(of: tree) { entry in
            let path = folder.isEmpty ? entry.text : "\(folder)/\(entry.text)"
            entries.append(TreeEntry(path: path, id: entry.id, mode: entry.mode))
            return true
        }
        return entries
    }

    /// The id that a blob of these bytes has, whether or not it is stored.
    package static func blobID(of bytes: [UInt8]) throws(GitError) -> ObjectID {
        try Library.start()
        var id = git_oid()
        try check(
            "git_odb_hash",
            unsafe bytes.withUnsafeBytes { unsafe git_odb_hash(&id, $0.baseAddress, $0.count, GIT_OBJECT_BLOB) })
        return ObjectID(id)
    }

    /// The id that an object of these bytes has.
    static func hash(_ bytes: [UInt8], _ type: ObjectType) -> ObjectID? {
        unsafe bytes.withUnsafeBytes { unsafe hash($0, type.libgit2) }
    }

    private static func hash(_ bytes: UnsafeRawBufferPointer, _ type: git_object_t) -> ObjectID? {
        var id = git_oid()
        return unsafe git_odb_hash(&id, bytes.baseAddress, bytes.count, type) == 0 ? ObjectID(id) : nil
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

    /// Reads an object of a known type, bounded.
    ///
    /// Of a loose one it is proved that its bytes have its id; a pack's are taken as zlib proves them, as git takes them:
    /// `ObjectScan` looks at every byte.
    func object(_ id: ObjectID, _ type: git_object_t, limit: Int) throws(GitError) -> [UInt8] {
        let word = ObjectType(rawValue: UInt8(clamping: type.rawValue))
        if let packedObjects, let word, let bytes = packedObjects.bytes(of: id, as: word, limit: limit) { return bytes }
        return try unsafe withObject(id, type, limit: limit) { unsafe Array($0) }
    }

    /// Reads an object likewise, in memory that the closure must not keep.
    func withObject<Result>(
        _ id: ObjectID, _ type: git_object_t, limit: Int = objectLimit, _ body: (UnsafeRawBufferPointer) -> Result
    ) throws(GitError) -> Result {
        if let result = try unsafe packs.read(id, type, limit: limit, body) { return result }
        // Packs come first, as with git: a loose object costs the opening of a file.
        if let result = try unsafe loose(id, type, limit: limit, body) { return result }
        // What was loose may have been packed meanwhile.
        packs.refresh()
        if let result = try unsafe packs.read(id, type, limit: limit, body) { return result }
        return try unsafe borrowed(id, type, limit: limit, body)
    }

    private func loose<Result>(
        _ id: ObjectID, _ type: git_object_t, limit: Int, _ body: (UnsafeRawBufferPointer) -> Result
    ) throws(GitError) -> Result? {
        guard let packed = LooseFile.bytes(at: looseFile(of: id)) else { return nil }
        let bytes = try unsafe packed.withUnsafeBufferPointer { packed throws(GitError) in
            try unsafe Self.unpacked(UnsafeRawBufferPointer(packed), id, type, limit: limit)
        }
        let result: Result? = unsafe bytes.withUnsafeBytes { unsafe Self.hash($0, type) == id ? body($0) : nil }
        guard let result else { throw Self.damaged(id) }
        return result
    }

    private static func unpacked(
        _ packed: UnsafeRawBufferPointer, _ id: ObjectID, _ type: git_object_t, limit: Int
    ) throws(GitError) -> [UInt8] {
        let inflater = try Inflater()
        guard let header = unsafe LooseFile.Header(packed, by: inflater) else { throw damaged(id) }
        guard header.type.libgit2 == type else {
            throw GitError(.notFound, function: "inflate", message: "\(id) is of another type")
        }
        guard header.size <= limit else {
            throw GitError(.invalid, function: "inflate", message: "\(id) has \(header.size) bytes")
        }
        guard let bytes = unsafe LooseFile.object(packed, header, by: inflater) else { throw damaged(id) }
        return bytes
    }

    /// Reads an object from another repository that this one borrows from (`objects/info/alternates`).
    private func borrowed<Result>(
        _ id: ObjectID, _ type: git_object_t, limit: Int, _ body: (UnsafeRawBufferPointer) -> Result
    ) throws(GitError) -> Result {
        let size = try size(id, type)
        guard size <= limit else {
            throw GitError(.invalid, function: "git_odb_read_header", message: "\(id) has \(size) bytes")
        }
        var oid = id.oid
        // libgit2 itself proves what it reads.
        let object = try database.make(DatabaseObjectKind.self, "git_odb_read") { unsafe git_odb_read($0, $1, &oid) }
        return object.with { object in
            unsafe body(UnsafeRawBufferPointer(start: git_odb_object_data(object), count: git_odb_object_size(object)))
        }
    }

    private func looseFile(of id: ObjectID) -> String {
        let name = id.description
        return "\(commonDirectory)/objects/\(name.prefix(2))/\(name.dropFirst(2))"
    }

    private static func damaged(_ id: ObjectID) -> GitError {
        GitError(.mismatch, function: "git_odb_hash", message: "\(id) is damaged")
    }
}

extension ObjectType {
    var libgit2: git_object_t { git_object_t(rawValue: Int32(rawValue)) }
}
