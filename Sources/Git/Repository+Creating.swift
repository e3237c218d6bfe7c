internal import CLibgit2

extension Repository {
    /// Makes a new repository whose HEAD is an unborn branch; the folder may hold files, but no repository.
    ///
    /// No template folder is copied, so that no hook of the machine's comes along.
    package static func create(at folder: String, branch: String = "main") throws(GitError) -> Repository {
        try Library.start()
        var options = unsafe git_repository_init_options()
        try check(
            "git_repository_init_options_init",
            unsafe git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)))
        unsafe options.flags =
            GIT_REPOSITORY_INIT_NO_REINIT.rawValue | GIT_REPOSITORY_INIT_MKDIR.rawValue
            | GIT_REPOSITORY_INIT_MKPATH.rawValue
        let handle = try Handle<RepositoryKind>("git_repository_init_ext") { created in
            unsafe branch.withCString { branch in
                unsafe options.initial_head = branch
                return unsafe git_repository_init_ext(created, folder, &options)
            }
        }
        return try Repository(handle)
    }
}
