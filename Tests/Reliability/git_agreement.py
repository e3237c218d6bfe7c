"""That git says the same of a history as the program does."""
import json
import shutil

#: Below this git takes two documents of one template for one; we tell them by their ids.
LIKENESS = "100%"
#: In the subject of a commit in which two documents take each other's names.
SWAP = "omkastade"
#: So many paths of a history are compared; all of them where there are fewer.
SAMPLE = 12


def problems(sandbox, paths, random):
    """What `history` and git see differently, of some paths that some commit holds or held."""
    for path in random.sample(paths, k=min(SAMPLE, len(paths))):
        yield from disagreements(sandbox, path)


def disagreements(sandbox, path):
    if not (sandbox.work / path).exists() or not recorded(sandbox, path):
        return
    own = own_commits(sandbox, path, "--no-renames")
    git = git_commits(sandbox, path)
    if own != git:
        yield f"history --no-renames of {path} and git log differ in {sorted(set(own) ^ set(git)) or 'their order'}"
    missing = set(followed_commits(sandbox, path)) - set(own_commits(sandbox, path))
    if missing:
        yield f"history of {path} lacks {sorted(missing)}, which git log --follow names"


def recorded(sandbox, path):
    return sandbox.git_succeeds("cat-file", "-e", f"HEAD:{path}")


def own_commits(sandbox, path, *options):
    done = sandbox.protokoll("history", path, *options, "--format", "json")
    if done.returncode:
        raise RuntimeError(f"history of {path}: {done.stderr.decode()}")
    return [change["commit"] for change in json.loads(done.stdout)["changes"]]


def git_commits(sandbox, path, *options):
    return sandbox.git("log", "--format=%H", *options, "--", path).decode().split()


def followed_commits(sandbox, path):
    """What git follows, up to where it loses a document that the program knows by its `id`.

    It takes a document for a copy of another one, and two that take each other's names for changed.
    """
    said = sandbox.git(
        "log", "--follow", f"-M{LIKENESS}", "--name-status", "--format=%x01%H%x02%s%x02", "--", path).decode()
    for part in said.split("\x01")[1:]:
        commit, subject, changes = part.split("\x02")
        if SWAP in subject:
            return
        yield commit
        if changes.strip().startswith("C"):
            return


def signature_problems(sandbox):
    """The approvals that git does not find well signed; each is a tag and a commit."""
    for tag in sandbox.git("tag", "--list", "approved/*").decode().split():
        for command, name in (("verify-tag", tag), ("verify-commit", f"{tag}^{{commit}}")):
            if not sandbox.git_succeeds(command, name):
                yield f"git {command} {name} fails"


def backup_problems(sandbox):
    """What git has to say of a backup: it is whole, and a clone of it has the same HEAD."""
    copy, clone = sandbox.folder / "copy.bundle", sandbox.folder / "clone"
    made = sandbox.protokoll("backup", str(copy))
    if made.returncode or not sandbox.git_succeeds("bundle", "verify", "-q", str(copy)):
        yield f"the backup is not whole: {made.stderr.decode()}"
        return
    sandbox.git("clone", "-q", "--bare", str(copy), str(clone))
    if sandbox.git("-C", str(clone), "rev-parse", "HEAD") != sandbox.git("rev-parse", "HEAD"):
        yield "a clone of the backup has another HEAD"
    shutil.rmtree(clone)
