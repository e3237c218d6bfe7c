internal import CLibgit2

/// A kind of libgit2 object: keeps one kind's pointer from standing where another's is meant.
protocol HandleKind {
    /// The libgit2 function that frees an object of the kind.
    static func free(_ pointer: OpaquePointer)
}

/// The one owner of a libgit2 object: frees it exactly once, and shows its pointer inside closures only.
@safe
struct Handle<Kind: HandleKind>: ~Copyable {
    private let pointer: OpaquePointer

    /// Takes ownership of what a C constructor hands out.
    @safe
    init(
        _ function: String, _ create: (UnsafeMutablePointer<OpaquePointer?>) -> Int32
    ) throws(GitError) {
        var created: OpaquePointer?
        let result = unsafe create(&created)
        guard result >= 0, let created = unsafe created else { throw GitError(result, function) }
        unsafe pointer = created
    }

    /// The pointer must not outlive the closure.
    @safe
    borrowing func with<Result: ~Copyable, Failure: Error>(
        _ body: (OpaquePointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try unsafe body(pointer)
    }

    /// Calls a C function that answers with a result code.
    @safe
    @discardableResult
    borrowing func call(_ function: String, _ body: (OpaquePointer) -> Int32) throws(GitError) -> Int32 {
        try check(function, unsafe body(pointer))
    }

    /// Calls a C function that makes another object out of this one; its first argument takes the new one.
    @safe
    borrowing func make<Other>(
        _: Other.Type, _ function: String, _ create: (UnsafeMutablePointer<OpaquePointer?>, OpaquePointer) -> Int32
    ) throws(GitError) -> Handle<Other> {
        try Handle<Other>(function) { unsafe create($0, pointer) }
    }

    deinit { unsafe Kind.free(pointer) }
}

enum RepositoryKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { unsafe git_repository_free(pointer) }
}

enum DatabaseKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { unsafe git_odb_free(pointer) }
}

enum DatabaseObjectKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { unsafe git_odb_object_free(pointer) }
}

enum ObjectKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { unsafe git_object_free(pointer) }
}

enum ReferenceKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { unsafe git_reference_free(pointer) }
}

enum TreeKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { unsafe git_tree_free(pointer) }
}

enum IndexKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { unsafe git_index_free(pointer) }
}

enum ConfigurationKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { unsafe git_config_free(pointer) }
}

enum StatusListKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { unsafe git_status_list_free(pointer) }
}

enum DifferenceKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { unsafe git_diff_free(pointer) }
}
