"""What every command's outcome must be, and how approved text is told."""
import re

from invariants import unchanged_disk

#: An approval key in front matter, as the program writes it or a person does.
APPROVED = re.compile(rb"^(approved|justerat|antaget|undertecknat):", re.MULTILINE)
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
