internal import CLibgit2

extension Repository {
    /// The names of the other repositories this one knows, in order.
    package func remotes() throws(GitError) -> [String] {
        var names = unsafe git_strarray()
        try handle.call("git_remote_list") { unsafe git_remote_list(&names, $0) }
        defer { unsafe git_strarray_dispose(&names) }
        return unsafe (0..<names.count).compactMap { unsafe names.strings[$0].map { unsafe String(cString: $0) } }
            .sorted()
    }

    /// Whether a branch of another repository is known here: something was once pushed to it or fetched from it.
    package func knowsRemoteBranch() throws(GitError) -> Bool {
        let iterator = try handle.make(ReferenceIteratorKind.self, "git_reference_iterator_glob_new") {
            unsafe git_reference_iterator_glob_new($0, $1, "refs/remotes/*")
        }
        return try iterator.with { iterator throws(GitError) in
            var name: UnsafePointer<CChar>?
            let result = unsafe git_reference_next_name(&name, iterator)
            if result == GIT_ITEROVER.rawValue { return false }
            try check("git_reference_next_name", result)
            return true
        }
    }
}

enum ReferenceIteratorKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { unsafe git_reference_iterator_free(pointer) }
}
