internal import CLibgit2

/// The process-wide state of libgit2: started once, before the first repository.
package enum Library {
    /// Starts libgit2 and lets it flush objects, references and reflogs to the disk.
    ///
    /// The owner of a repository is still checked, and no other default is changed.
    package static func start() throws(GitError) {
        if let failure { throw failure }
    }

    private static let failure: GitError? = {
        do throws(GitError) {
            try check("git_libgit2_init", git_libgit2_init())
            try check(
                "git_libgit2_opts",
                protokoll_git_set_integer_option(Int32(GIT_OPT_ENABLE_FSYNC_GITDIR.rawValue), 1))
            return nil
        } catch {
            return error
        }
    }()

    /// Reads the user's and the machine's git settings from these folders instead of the usual ones; nil reads none.
    ///
    /// For the whole process, before the first repository is opened: what tests and reproducible samples need.
    package static func readSettings(fromHome home: String?) throws(GitError) {
        try start()
        let levels = [
            (GIT_CONFIG_LEVEL_SYSTEM, ""), (GIT_CONFIG_LEVEL_PROGRAMDATA, ""), (GIT_CONFIG_LEVEL_XDG, ""),
            (GIT_CONFIG_LEVEL_GLOBAL, home ?? ""),
        ]
        for (level, folder) in levels {
            try check("git_libgit2_opts", unsafe protokoll_git_set_search_path(level.rawValue, folder))
        }
    }
}
