#ifndef PROTOKOLL_CLIBGIT2_SHIM_H
#define PROTOKOLL_CLIBGIT2_SHIM_H

#include <git2.h>
#include <git2/odb_backend.h>
#include <git2/sys/commit.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>
#include <mbedtls/sha1.h>
#include <zlib.h>

/* git_libgit2_opts is variadic, which Swift does not import. */
static inline int protokoll_git_set_integer_option(int option, int value) {
    return git_libgit2_opts(option, value);
}

static inline int protokoll_git_set_search_path(int level, const char *path) {
    return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, path);
}

/* The functions of a backend are members of a structure that git_odb_backend_pack fills. */
static inline int protokoll_git_backend_read(
    git_odb_backend *backend, void **bytes, size_t *size, git_object_t *type, const git_oid *id) {
    return backend->read(bytes, size, type, backend, id);
}

static inline int protokoll_git_backend_read_header(
    git_odb_backend *backend, size_t *size, git_object_t *type, const git_oid *id) {
    return backend->read_header(size, type, backend, id);
}

static inline int protokoll_git_backend_refresh(git_odb_backend *backend) {
    return backend->refresh ? backend->refresh(backend) : 0;
}

static inline void protokoll_git_backend_free(git_odb_backend *backend) {
    backend->free(backend);
}

#endif
