internal import CLibgit2

extension Repository {
    /// Why a repository that is there was not opened.
    package enum OpenFailure: Error, Hashable, Sendable {
        /// It has no work tree; the folder that was asked for.
        case bare(String)
        /// It belongs to another user, and no `safe.directory` names it; the folder that was asked for.
        case foreignOwner(String)
        /// It uses a part of git that libgit2 cannot read, such as `objectformat` (SHA-256) or `worktreeconfig`.
        case unsupported(extension: String)
        case failed(GitError)
    }
}

extension Repository.OpenFailure {
    init(_ error: GitError, at folder: String) {
        let unsupported = "unsupported extension name extensions."
        if error.code == .foreignOwner || error.isMissingSafeDirectory {
            self = .foreignOwner(folder)
        } else if error.message.hasPrefix(unsupported) {
            self = .unsupported(extension: String(error.message.dropFirst(unsupported.count)))
        } else {
            self = .failed(error)
        }
    }
}

extension GitError {
    /// libgit2 1.5 looks for `safe.directory` and reports that it found none, instead of the foreign owner.
    fileprivate var isMissingSafeDirectory: Bool {
        code == .notFound && category == Int32(GIT_ERROR_CONFIG.rawValue) && message.contains("safe.directory")
    }

    /// True when no folder upward holds a repository.
    var isNoRepository: Bool {
        code == .notFound && category == Int32(GIT_ERROR_REPOSITORY.rawValue)
    }
}
