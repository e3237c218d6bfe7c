"""Commands about a document as a whole, and about the register."""
import re

from invariants import changed_lines, unchanged_disk, whole_change

from .outcomes import APPROVED, ended_well, refused

EDITOR = "#!/bin/sh\nmv \"$EDITED\" \"$1\"\n"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


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
