#ifndef PROTOKOLL_CLINUX_SHIM_H
#define PROTOKOLL_CLINUX_SHIM_H

/* Functions of glibc that its headers show to GNU sources only, which Swift's module of them is not. */

#include <spawn.h>
#include <sys/fsuid.h>
#include <sys/vfs.h>

extern int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
extern int flock(int descriptor, int operation);
extern int syncfs(int descriptor);
extern int memfd_create(const char *name, unsigned int flags);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);

enum {
    PROTOKOLL_RENAME_NOREPLACE = 1,
    PROTOKOLL_RENAME_EXCHANGE = 2,
    PROTOKOLL_MFD_CLOEXEC = 1,
    PROTOKOLL_F_SETLEASE = 1024,
};

/* Swift knows the name flock as the structure of record locks. */
static inline int protokoll_flock(int descriptor, int operation) {
    return flock(descriptor, operation);
}

/* The number of the kind of file system that holds a path (statfs(2)), or -1. */
static inline long protokoll_file_system(const char *path) {
    struct statfs status;
    return statfs(path, &status) == 0 ? (long)status.f_type : -1;
}

#endif
