"""What `save` records."""
from invariants import unchanged_disk

from .outcomes import ended_well


def save(world):
    message = ("-m", f"anteckning {world.minute}") if world.random.random() < 0.3 else ()
    before, done = world.before, world.protokoll("save", *message)
    yield from ended_well(done)
    after = world.look()
    yield from unchanged_disk(before, after)
    if after.unrecorded:
        yield f"not recorded: {sorted(after.unrecorded)}"
    yield from one_commit_for_each(world, before, after, before.unrecorded)


def one_commit_for_each(world, before, after, paths):
    """Each path is in one commit, alone or as one of the two names of a renamed document."""
    commits = world.new_commits(before.head, after.head)
    recorded = [path for commit in commits for path in commit.paths]
    if sorted(recorded) != sorted(paths):
        yield f"recorded {sorted(recorded)} instead of {sorted(paths)}"
    for commit in commits:
        new = [path for path in commit.paths if path in after.disk]
        gone = [path for path in commit.paths if path not in after.disk]
        if len(new) > 1 or len(gone) > 1 or any(path in before.recorded for path in new) and gone:
            yield f"{sorted(commit.paths)} are in one commit"
    yield from renames_in_one_commit(before, after, commits, paths)


def renames_in_one_commit(before, after, commits, paths):
    """A document that has but another name is one change."""
    for path in paths - before.recorded.keys():
        old = [gone for gone in paths - after.disk.keys() if before.recorded.get(gone) == after.recorded.get(path)]
        if len(old) == 1 and not any({path, *old} == commit.paths for commit in commits):
            yield f"{old[0]} has become {path}, and no commit is about these two"


def save_together(world):
    before, done = world.before, world.protokoll("save", "--together")
    yield from ended_well(done)
    after = world.look()
    yield from unchanged_disk(before, after)
    commits = world.new_commits(before.head, after.head)
    if [commit.paths for commit in commits] != ([before.unrecorded] if before.unrecorded else []):
        yield f"recorded {[sorted(commit.paths) for commit in commits]}, not {sorted(before.unrecorded)} together"


def save_one(world):
    paths = [path for path in world.before.unrecorded if path in world.before.disk]
    if not paths:
        return
    path = world.random.choice(sorted(paths))
    before, done = world.before, world.protokoll("save", path)
    yield from ended_well(done)
    after = world.look()
    yield from unchanged_disk(before, after)
    commits = world.new_commits(before.head, after.head)
    if len(commits) != 1 or path not in commits[0].paths or not after.is_recorded(path):
        yield f"{path} is not recorded in one commit"
    if not before.unrecorded >= (before.unrecorded - after.unrecorded) or len(before.unrecorded - after.unrecorded) > 2:
        yield "others are recorded too"
