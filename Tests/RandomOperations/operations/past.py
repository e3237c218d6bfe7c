"""Commands that bring back what was."""
from invariants import unchanged_disk, whole_change

from .outcomes import ID, refused


def undo_last(world):
    before = world.before
    last = world.commits[before.head]
    done = world.protokoll("undo", before.head)
    after = world.look()
    if done.returncode:
        yield from refused(world, done, after)
        return
    yield from whole_change(world, before, after)
    yield from unchanged_disk(before, after, last.paths)
    if before.unrecorded & last.paths or len(last.parents) != 1:
        return
    if world.sandbox.git("diff", "--name-only", f"{before.head}^", after.head, "--", *last.paths):
        yield f"{sorted(last.paths)} are not as they were before {before.head}"


def undo_any(world):
    commit = world.commits[world.random.choice(list(world.commits)[-30:])]
    before, done = world.before, world.protokoll("undo", commit.id)
    after = world.look()
    if done.returncode:
        yield from refused(world, done, after)
        return
    yield from whole_change(world, before, after)


def restore(world):
    path = world.random.choice(sorted(set(world.versions)))
    revision, text = world.random.choice(world.versions[path])
    before, done = world.before, world.protokoll("restore", path, "--to", revision)
    after = world.look()
    if done.returncode:
        yield from refused(world, done, after)
        return
    changed = before.paths_differing_on_disk(after)
    if len(changed) > 1:
        yield f"{sorted(changed)} are restored"
    known = {id for versions in world.versions.values() for _, id in versions}
    for restored in changed:
        if after.recorded.get(restored) not in known or not after.is_recorded(restored):
            yield f"{restored} has a text that was never recorded, or is not recorded"
    is_known = path in changed and path in before.recorded and is_same_document(world, path, text)
    if is_known and after.recorded[path] != text:
        yield f"{path} is not as {revision} holds it"


def is_same_document(world, path, text):
    """Whether the ids in two texts' front matter are the same."""
    old, new = world.sandbox.git("cat-file", "blob", text), world.before.disk.get(path, b"")
    ids = [ID.search(each) for each in (old, new)]
    return all(ids) and ids[0][1] == ids[1][1]
