#ifndef PROTOKOLL_CLIBGIT2_SHIM_H
#define PROTOKOLL_CLIBGIT2_SHIM_H

#include <git2.h>
#include <git2/sys/commit.h>
#include <git2/sys/repository.h>
#include <zlib.h>

/* git_libgit2_opts is variadic, which Swift does not import. */
static inline int protokoll_git_set_integer_option(int option, int value) {
    return git_libgit2_opts(option, value);
}

static inline int protokoll_git_set_search_path(int level, const char *path) {
    return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, path);
}

#endif
