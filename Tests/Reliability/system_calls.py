"""The system calls by which a command changes something, one by one, and faults put in their place by strace."""
import pathlib
import re

MUTATING = (
    "write pwrite64 writev pwritev pwritev2 openat open creat rename renameat renameat2 unlink unlinkat rmdir mkdir"
    " mkdirat link linkat symlink symlinkat truncate ftruncate fallocate fsync fdatasync sync_file_range chmod fchmod"
    " fchmodat utimensat copy_file_range sendfile flock mmap"
).split()
# Opening changes something only with one of these; mapping only when shared and writable.
CHANGING_OPEN = re.compile(r"O_(CREAT|TRUNC|TMPFILE)")
CHANGING_MAP = re.compile(r"PROT_WRITE.*MAP_SHARED")
LINE = re.compile(r"^(\d+)\s+(\w+)\((.*)")
STRACE = ["strace", "-f", "-qq"]


def recording(log):
    """strace, noting the mutating calls of what follows in a file."""
    return [*STRACE, "-s", "0", "-o", str(log), "-e", "trace=" + ",".join(MUTATING)]


def injecting(call, number, fault):
    """strace, putting a fault (`signal=KILL`, `error=ENOSPC`) in the place of one call of what follows."""
    return [*STRACE, "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={number}"]


def count_so_far(under):
    """How many mutating calls a `recording` has noted by now."""
    return len(mutating_calls(pathlib.Path(under[under.index("-o") + 1]))) if "-o" in under else 0


def mutating_calls(log):
    """The calls that were noted: name, and number among the calls of that name in their thread, each once."""
    found, numbers = [], {}
    for line in log.read_text(errors="replace").splitlines():
        match = LINE.match(line)
        if not match:
            continue
        thread, name, rest = match.groups()
        numbers[thread, name] = numbers.get((thread, name), 0) + 1
        if changes_something(name, rest):
            found.append((name, numbers[thread, name]))
    return list(dict.fromkeys(found))


def changes_something(name, arguments):
    if name in ("openat", "open"):
        return bool(CHANGING_OPEN.search(arguments))
    if name == "mmap":
        return bool(CHANGING_MAP.search(arguments))
    # What is said changes nothing.
    return not (name == "write" and arguments.startswith(("1,", "2,")))
