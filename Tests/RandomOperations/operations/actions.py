"""Commands that edit what documents say of actions."""
from invariants import changed_lines, whole_change

from .outcomes import APPROVED, is_approved, refused


def change_action(world):
    actions = [action for action in world.actions()["actions"] if action["id"]]
    if not actions:
        return
    chosen = world.random.sample(actions, k=min(len(actions), world.random.choice((1, 1, 1, 2))))
    arguments, holds = world.random.choice(CHANGES)
    ids = [action["id"] for action in chosen]
    yield from edit(world, (arguments[0], *ids, *arguments[1:]), chosen, holds)


def is_in_state(*states):
    return lambda action: action["state"] in states


#: Commands on actions, and what is true of an action afterwards.
CHANGES = (
    (("done",), is_in_state("done")),
    (("done", "-m", "på mötet"), is_in_state("done")),
    (("reopen",), is_in_state("open", "in-progress", "started", "waiting", "planned")),
    (("drop", "-m", "behövs inte"), is_in_state("dropped")),
    (("wait",), is_in_state("waiting")),
    (("wait", "--until", "2025-09-01"), lambda action: action["state"] == "waiting" and due(action) == "2025-09-01"),
    (("assign", "--to", "Frida"), lambda action: "Frida" in [owner["written"] for owner in action["owners"]]),
    (("postpone", "--to", "2025-10-01"), lambda action: due(action) == "2025-10-01"),
)


def due(action):
    return (action["due"] or {}).get("date")


def edit(world, arguments, actions, holds):
    """A command that edits what the documents say of actions: these lines, in one commit, and it is so."""
    before, done = world.before, world.protokoll(*arguments)
    after = world.look()
    if done.returncode:
        yield from refused(world, done, after)
        return
    changed = before.paths_differing_on_disk(after)
    yield from whole_change(world, before, after)
    yield from found_first(world, before, after, changed)
    ids = [action["id"] for action in actions]
    yield from only_their_lines(world, before, after, ids, mentioned_lines(before, actions))
    for action in world.actions()["actions"]:
        if action["id"] in ids and not holds(action):
            yield f"{action['id']} is {action['state']}, {due(action)}, {action['owners']}"


def found_first(world, before, after, changed):
    """What had been typed in the documents that are edited has a commit of its own, before that of the command."""
    commits = world.new_commits(before.head, after.head)
    for commit in commits[:-1]:
        if not commit.paths & changed & before.unrecorded:
            yield f"{sorted(commit.paths)} were recorded, though the command is not about them"
    if len(commits) > 1 + len(changed & before.unrecorded):
        yield f"{len(commits)} commits"


def mentioned_lines(before, actions):
    """The lines that speak of actions, where ids are missing too."""
    for action in actions:
        for mention in action["mentions"]:
            yield before.disk[mention["path"]].splitlines(keepends=True)[mention["line"] - 1]


def only_their_lines(world, before, after, ids, mentioned):
    """Only lines about the actions are others than before, each by another; approved text is as it was."""
    marks, mentioned = [b"^" + id.encode() for id in ids], set(mentioned)
    for path in before.paths_differing_on_disk(after):
        old, new = before.disk.get(path), after.disk.get(path)
        if old is not None and APPROVED.search(old):
            yield f"{path} is approved, and edited"
        may_add = follows_up(world, before, ids)
        for gone, come in changed_lines(*((line_ended(text or b"") if may_add else text or b"") for text in (old, new))):
            concerned = all(line in mentioned or any(mark in line for mark in marks) for line in gone)
            if not concerned or (len(gone) > len(come) if may_add else len(gone) != len(come)):
                yield f"{path}: {gone} became {come}"


def line_ended(text):
    """The text with a line end at its end, as it is once lines are added to it."""
    if not text or text.endswith(b"\n"):
        return text
    return text + (b"\r\n" if b"\r\n" in text else b"\n")


def follows_up(world, before, ids):
    """Whether one of the actions stands in an approved document, so that another one is to say what becomes of it."""
    marks = [b"^" + id.encode() for id in ids]
    texts = [text for text in before.disk.values() if any(mark in text for mark in marks)]
    return any(is_approved(world, text) for text in texts)


def accept_suggestion(world):
    suggestions = world.actions()["suggestions"]
    if not suggestions:
        return
    chosen = world.random.choice(suggestions)
    before, done = world.before, world.protokoll("accept", f"{chosen['path']}:{chosen['line']}")
    after = world.look()
    if done.returncode:
        yield from refused(world, done, after)
        return
    yield from whole_change(world, before, after)
    if before.paths_differing_on_disk(after) != {chosen["path"]}:
        yield f"{before.paths_differing_on_disk(after)} are edited"
        return
    groups = list(changed_lines(before.disk[chosen["path"]], after.disk[chosen["path"]]))
    if len(groups) != 1 or len(groups[0][0]) > 2:
        yield f"accepting changed {groups}"
