"""What holds after every step, whatever it was."""
import difflib

import soundness
from world import blob


def problems(world, before, after):
    """Nothing that was recorded is gone, nothing is recorded that was not on disk, and git agrees."""
    yield from history_problems(world, before, after)
    yield from recorded_problems(before, after)
    yield from status_problems(world, after)
    strays = [path for path in after.disk if ".protokoll-" in path or path.endswith(".rescued")]
    for name in [*soundness.leftovers(world.sandbox, after.disk), *strays]:
        yield f"left over: {name}"


def history_problems(world, before, after):
    if not world.sandbox.git_succeeds("merge-base", "--is-ancestor", before.head, after.head):
        yield f"the earlier head {before.head} is no ancestor of {after.head}"


def recorded_problems(before, after):
    for path in before.recorded.keys() | after.recorded.keys():
        known = (before.recorded.get(path), blob(before.disk.get(path)), blob(after.disk.get(path)))
        if after.recorded.get(path) not in known:
            yield f"{path} is recorded with a text that nobody has written"


def status_problems(world, after):
    """Git's index holds what HEAD does."""
    expected = set()
    for path in after.disk.keys() | after.recorded.keys():
        if path not in after.recorded:
            expected.add(f"?? {path}")
        elif path not in after.disk:
            expected.add(f" D {path}")
        elif not after.is_recorded(path):
            expected.add(f" M {path}")
    said = set(world.sandbox.git("status", "--porcelain", "-uall", "--no-renames").decode().splitlines())
    if said != expected:
        yield f"git status says {sorted(said - expected)}, not {sorted(expected - said)}"


def unchanged_disk(before, after, but=()):
    for path in before.paths_differing_on_disk(after) - set(but):
        yield f"{path} is another than before"


def changed_lines(old, new):
    """The lines that went and those that came in their place, in groups."""
    old, new = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield old[a:b], new[c:d]


def whole_change(world, before, after):
    """A command has edited what it has edited in one commit, which holds it as it is on disk."""
    changed = before.paths_differing_on_disk(after)
    commits = world.new_commits(before.head, after.head)
    if changed and not any(commit.paths == changed for commit in commits):
        yield f"{sorted(changed)} are edited, and no commit is about these alone"
    for path in changed & after.unrecorded:
        yield f"{path} is edited and not recorded"
