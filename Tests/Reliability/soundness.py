"""What must hold of a repository whatever has happened to the program."""

#: What git says of a repository without a commit, where nothing is wrong.
UNBORN = (b"notice: HEAD points to an unborn branch (main)\n", b"notice: No default references\n")


def is_repository(sandbox):
    return sandbox.git_succeeds("rev-parse", "--git-dir")


def has_commit(sandbox):
    return sandbox.git_succeeds("rev-parse", "-q", "--verify", "HEAD")


def recorded_files(sandbox, revision="HEAD"):
    """Each path of a revision with its bytes."""
    listed = sandbox.git("ls-tree", "-r", "-z", "--format=%(objectname) %(path)", revision).split(b"\0")
    ids, paths = zip(*(line.split(b" ", 1) for line in listed if line)) if listed[0] else ((), ())
    return dict(zip((path.decode() for path in paths), contents(sandbox, ids)))


def contents(sandbox, names):
    """The bytes of objects, in one go."""
    answer = sandbox.git("cat-file", "--batch=%(objectsize)", input=b"".join(name + b"\n" for name in names))
    found, position = [], 0
    for _ in names:
        end = answer.index(b"\n", position)
        size = int(answer[position:end])
        found.append(answer[end + 1:end + 1 + size])
        position = end + size + 2
    return found


def damage(sandbox):
    """What `git fsck --strict` finds."""
    fsck = sandbox.run("git", "fsck", "--strict", "--no-dangling")
    said = fsck.stderr
    for notice in UNBORN:
        said = said.replace(notice, b"")
    if fsck.returncode or said.strip():
        yield f"fsck: {(fsck.stdout + said).decode(errors='replace').strip()}"


def leftovers(sandbox, known):
    """Locks, journals and temporary files; of files outside `.git` all but the known ones."""
    for path in sorted(sandbox.work.rglob("*")):
        name = path.relative_to(sandbox.work).as_posix()
        if path.is_file() and is_left_over(name, known):
            yield name


#: Files of ours below `.git` that stay: the locks, which are free, and what we know of copies.
STAYING = {f".git/protokoll/{name}" for name in ("lock", "watch", "backup", "history.sqlite", "readings.sqlite")}


def is_left_over(name, known):
    if not name.startswith(".git/"):
        return name not in known
    ours = name.startswith(".git/protokoll/") and name not in STAYING
    return ours or name.endswith(".lock") or "tmp_object" in name or "journal" in name
