#ifndef PROTOKOLL_CLINUX_SHIM_H
#define PROTOKOLL_CLINUX_SHIM_H

/* Functions of glibc that its headers show to GNU sources only, which Swift's module of them is not. */

#include <signal.h>
#include <spawn.h>
#include <sys/fsuid.h>
#include <sys/signalfd.h>
#include <sys/vfs.h>

extern int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
extern int flock(int descriptor, int operation);
extern int syncfs(int descriptor);
extern int memfd_create(const char *name, unsigned int flags);
extern int posix_openpt(int flags);
extern int grantpt(int descriptor);
extern int unlockpt(int descriptor);
extern int ptsname_r(int descriptor, char *name, size_t length);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);

enum {
    PROTOKOLL_RENAME_NOREPLACE = 1,
    PROTOKOLL_RENAME_EXCHANGE = 2,
    PROTOKOLL_MFD_CLOEXEC = 1,
    PROTOKOLL_F_SETLEASE = 1024,
    PROTOKOLL_F_SETSIG = 10,
    PROTOKOLL_POSIX_SPAWN_SETSID = 0x80,
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

/* A descriptor from which blocked signals are read (signalfd(2)), or -1. */
static inline int protokoll_signal_descriptor(const sigset_t *signals) {
    return signalfd(-1, signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

/* Whether the process was told to ignore a signal. */
static inline int protokoll_is_ignored(int signal) {
    struct sigaction action;
    return sigaction(signal, 0, &action) == 0 && action.sa_handler == SIG_IGN;
}

#endif
