internal import CLibgit2

extension Repository {
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

private enum ReferenceIteratorKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { unsafe git_reference_iterator_free(pointer) }
}
