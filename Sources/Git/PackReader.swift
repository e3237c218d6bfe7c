internal import CLibgit2

/// Reads what lies in a repository's packs, and never looks at the files of loose objects.
///
/// As git itself does, it takes the bytes as zlib unpacks them, without hashing them again: that is for `ObjectScan`.
/// One thread uses it at a time.
final class PackReader {
    private let backend: Handle<PackKind>

    /// - Parameter objects: the folder of the object database.
    init(objects: String) throws(GitError) {
        backend = try Handle<PackKind>("git_odb_backend_pack") { created in
            var backend: UnsafeMutablePointer<git_odb_backend>?
            let result = unsafe git_odb_backend_pack(&backend, objects)
            unsafe created.pointee = OpaquePointer(backend)
            return result
        }
    }

    /// The bytes of an object of a type, in memory that the closure must not keep; nil where no pack holds it.
    ///
    /// - Parameter limit: the most bytes a blob may have, checked before it is unpacked.
    func read<Result>(
        _ id: ObjectID, _ type: git_object_t, limit: Int, _ body: (UnsafeRawBufferPointer) -> Result
    ) throws(GitError) -> Result? {
        var oid = id.oid
        var found = GIT_OBJECT_INVALID
        var size = 0
        if type == GIT_OBJECT_BLOB {
            let result = backend.with { backend in
                unsafe protokoll_git_backend_read_header(Self.typed(backend), &size, &found, &oid)
            }
            guard try isFound(result, "git_odb_backend.read_header") else { return nil }
            guard size <= limit else {
                throw GitError(.invalid, function: "git_odb_backend.read_header", message: "\(id) has \(size) bytes")
            }
        }
        var bytes: UnsafeMutableRawPointer?
        let result = backend.with { backend in
            unsafe protokoll_git_backend_read(Self.typed(backend), &bytes, &size, &found, &oid)
        }
        guard try isFound(result, "git_odb_backend.read") else { return nil }
        defer { backend.with { unsafe git_odb_backend_data_free(Self.typed($0), bytes) } }
        guard found == type else {
            throw GitError(.notFound, function: "git_odb_backend.read", message: "\(id) is of another type")
        }
        return unsafe body(UnsafeRawBufferPointer(start: bytes, count: size))
    }

    /// Looks for packs that have come since.
    func refresh() {
        backend.with { backend in _ = unsafe protokoll_git_backend_refresh(Self.typed(backend)) }
    }

    private func isFound(_ result: Int32, _ function: String) throws(GitError) -> Bool {
        if result == GIT_ENOTFOUND.rawValue { return false }
        try check(function, result)
        return true
    }

    fileprivate static func typed(_ backend: OpaquePointer) -> UnsafeMutablePointer<git_odb_backend> {
        unsafe UnsafeMutablePointer(backend)
    }
}

enum PackKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { unsafe protokoll_git_backend_free(PackReader.typed(pointer)) }
}
