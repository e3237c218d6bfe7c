"""The steps: each does something and tells what of its outcome is not as it must be."""
import re

from git_agreement import SWAP
from invariants import changed_lines, unchanged_disk, whole_change

EDITOR = "#!/bin/sh\nmv \"$EDITED\" \"$1\"\n"
#: An approval key in front matter, as the program writes it or a person does.
APPROVED = re.compile(rb"^(approved|justerat|antaget|undertecknat):", re.MULTILINE)
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
ID = re.compile(rb"^id: (\w+)", re.MULTILINE)


def is_approved(world, text):
    """Whether a text says so, or the history does of the document."""
    id = ID.search(text)
    tags = world.sandbox.git("tag", "--list", f"approved/{id[1].decode()}/*") if id else b""
    return bool(tags or APPROVED.search(text))


def refused(world, done, after, but=()):
    """A command that was refused has edited nothing; what was typed before it may have been recorded."""
    if done.returncode not in (1, 64):
        yield f"ended with {done.returncode}"
    yield from unchanged_disk(world.before, after, but)


def ended_well(done):
    if done.returncode != 0:
        yield f"ended with {done.returncode}"


# What people do in their editors.


def edit_by_hand(world):
    path = world.random.choice(world.before.documents)
    world.write(path, world.writer.changed(world.before.disk[path]))
    yield from nothing_recorded(world)


def write_new_document(world):
    world.write(world.new_path(), world.new_text())
    yield from nothing_recorded(world)


def rename_by_hand(world):
    path, target = world.random.choice(world.before.documents), world.new_path()
    (world.sandbox.work / target).parent.mkdir(exist_ok=True)
    (world.sandbox.work / path).rename(world.sandbox.work / target)
    world.note(f"renamed {path} {target}")
    yield from nothing_recorded(world)


def delete_by_hand(world):
    if len(world.before.documents) > 8:
        path = world.random.choice(world.before.documents)
        (world.sandbox.work / path).unlink()
        world.note(f"deleted {path}")
    yield from nothing_recorded(world)


def nothing_recorded(world):
    if world.look().head != world.before.head:
        yield "something is recorded"


# Recording.


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


# Edits of actions.


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


# Documents.


def new_minutes(world):
    day = f"2025-{world.random.randint(4, 6):02}-{world.random.randint(1, 28):02}"
    before, done = world.before, world.protokoll("new", "minutes", "--series", "samverkan", "--date", day)
    after = world.look()
    if done.returncode:
        yield from refused(world, done, after)
        return
    changed = before.paths_differing_on_disk(after)
    yield from whole_change(world, before, after)
    for path in changed & before.disk.keys():
        yield from only_additions(path, before.disk[path], after.disk[path])
    if len(changed - before.disk.keys()) > 1:
        yield f"more than one document is new: {sorted(changed)}"


def only_additions(path, old, new):
    """Lines are as they were but for an id at the end, or new; a byte order mark stays first."""
    for gone, come in changed_lines(old.removeprefix(BYTE_ORDER_MARK), new.removeprefix(BYTE_ORDER_MARK)):
        kept = iter(come)
        for line in gone:
            plain = line.rstrip(b"\r\n").rstrip()
            if not any(is_with_id(plain, other) for other in kept):
                yield f"{path}: {gone} became {come}"
                break


def is_with_id(line, other):
    return re.sub(rb" \^[a-z0-9]{6}(?=[\s|]|$)", b"", other.rstrip(b"\r\n")).rstrip() == line


def new_plan(world):
    before, done = world.before, world.protokoll("new", "plan", f"Plan {next(world.writer.numbers)}")
    yield from ended_well(done)
    after = world.look()
    if len(before.paths_differing_on_disk(after)) != 1 or before.head != after.head:
        yield "not one new document, to be recorded later"


def edit_in_editor(world):
    path = world.random.choice(world.before.documents)
    if APPROVED.search(world.before.disk[path]):
        return
    editor, edited = world.sandbox.home / "editor", world.sandbox.home / "edited"
    editor.write_text(EDITOR)
    editor.chmod(0o755)
    edited.write_bytes(world.writer.changed(world.before.disk[path]))
    text = edited.read_bytes()
    before, done = world.before, world.protokoll("edit", path, EDITOR=str(editor), EDITED=str(edited))
    yield from ended_well(done)
    after = world.look()
    yield from unchanged_disk(before, after, {path})
    if after.disk[path] != text or not after.is_recorded(path):
        yield f"{path} is not recorded as the editor saved it"


def add_person(world):
    name = f"Person {chr(65 + world.minute % 26)}{chr(97 + world.minute // 26 % 26)}{next(world.writer.numbers)}berg"
    before, done = world.before, world.protokoll("people", "add", name)
    after = world.look()
    if done.returncode:
        yield from refused(world, done, after)
        return
    if before.paths_differing_on_disk(after) != {"people.yaml"} or not after.is_recorded("people.yaml"):
        yield "the register is not recorded"
    if any(gone for gone, _ in changed_lines(before.disk.get("people.yaml", b""), after.disk["people.yaml"])):
        yield "lines of the register are others"


def approve(world):
    path = world.random.choice(world.before.documents)
    before, done = world.before, world.protokoll("approve", path, "--by", "Anna Berg", "--date", "2025-03-20")
    after = world.look()
    if done.returncode:
        yield from refused(world, done, after)
        return
    yield from whole_change(world, before, after)
    changed = before.paths_differing_on_disk(after)
    if changed - {path}:
        yield f"{sorted(changed)} are edited"
    if path in changed:
        yield from only_additions(path, before.disk[path], after.disk[path])
    tag = world.sandbox.git("tag", "--points-at", after.head).decode()
    if not tag.startswith("approved/") and after.head != before.head:
        yield f"the approval has the tag {tag!r}"


# The past.


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


# Git by hand.


def git_commit(world):
    paths = sorted(path for path in world.before.unrecorded if world.random.random() < 0.6)
    if not paths:
        return
    world.git("add", "-A", "--", *paths)
    world.git("commit", "-q", "-m", f"för hand {world.minute}")
    world.note(f"git commit of {paths}")
    yield from unchanged_disk(world.before, world.look())


def git_move(world):
    path, target = recorded_document(world), world.new_path()
    if path:
        world.git("mv", path, target)
        world.git("commit", "-q", "-m", f"flyttat {path}")
        world.note(f"git mv {path} {target}")
    yield from ()


def git_remove(world):
    path = recorded_document(world)
    if path and len(world.before.documents) > 8:
        world.git("rm", "-q", path)
        world.git("commit", "-q", "-m", f"borttaget {path}")
        world.note(f"git rm {path}")
    yield from ()


def git_swap(world):
    """Two documents take each other's names."""
    first, second = recorded_document(world), recorded_document(world)
    if first and second and first != second:
        world.git("mv", first, "mellan.md")
        world.git("mv", second, first)
        world.git("mv", "mellan.md", second)
        world.git("commit", "-q", "-m", f"{SWAP} {first} och {second}")
        world.note(f"swapped {first} {second}")
    yield from ()


def recorded_document(world):
    paths = [path for path in world.before.documents if world.before.is_recorded(path)]
    return world.random.choice(paths) if paths else None


def git_merge(world):
    """Two branches with changes of their own, joined."""
    if world.before.unrecorded:
        world.git("add", "-A", "--", *sorted(world.before.unrecorded))
        world.git("commit", "-q", "-m", "före grenen")
    side = f"gren-{world.minute}"
    world.git("switch", "-q", "-c", side)
    for branch in (side, "main"):
        world.git("switch", "-q", branch)
        for path in world.random.sample(sorted(world.look().documents), k=2):
            world.write(path, world.writer.changed((world.sandbox.work / path).read_bytes()))
        world.git("add", "-A", "--", "protokoll", "planer")
        world.git("commit", "-q", "--allow-empty", "-m", f"på {branch}")
    world.git("merge", "-q", "--no-ff", "-X", world.random.choice(("ours", "theirs")), "-m", f"samman {side}", side)
    world.git("branch", "-q", "-D", side)
    world.note(f"merged {side}")
    yield from ()


def git_pack(world):
    world.git("repack", "-adq")
    world.git("prune-packed", "-q")
    world.git("pack-refs", "--all")
    world.note("packed")
    yield from ()


#: What people and programs do, and how often.
OPERATIONS = {
    edit_by_hand: 14, write_new_document: 3, rename_by_hand: 3, delete_by_hand: 2,
    save: 6, save_one: 6, save_together: 2, change_action: 20, accept_suggestion: 2,
    new_minutes: 2, new_plan: 1, edit_in_editor: 3, add_person: 1, approve: 1,
    undo_last: 4, undo_any: 3, restore: 4,
    git_commit: 4, git_move: 2, git_remove: 1, git_swap: 1, git_merge: 1, git_pack: 0.2,
}
