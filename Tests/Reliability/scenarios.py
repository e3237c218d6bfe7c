"""The commands that are tried, and the workspaces they are tried on."""
import re

from scenario import DOCUMENT, MOVED, NEW, OLD, PLAN, Scenario
from watch_scenario import EndOfWatch

#: An `$EDITOR` that saves by a rename, once.
EDITOR = '#!/bin/sh\n[ ! -e ../home/edited ] || mv ../home/edited "$1"\n'


class Rename(Scenario):
    """A document under another name: one commit takes the old path away and brings the new one."""

    name = "rename"
    command = ("save", MOVED)

    def prepare(self, sandbox):
        self.repository(sandbox)
        (sandbox.work / DOCUMENT).rename(sandbox.work / MOVED)
        self.stage(sandbox)


class Together(Scenario):
    """A changed, a new and a deleted document in one commit."""

    name = "together"
    command = ("save", "--together")
    status = ""

    def prepare(self, sandbox):
        self.repository(sandbox)
        (sandbox.work / DOCUMENT).write_bytes(NEW)
        (sandbox.work / MOVED).write_bytes(OLD)
        (sandbox.work / PLAN).unlink()


class Done(Scenario):
    """An action that stands in two documents, which are edited: both or neither."""

    name = "done"
    command = ("done", "k7m2xp", "-m", "på mötet")

    def prepare(self, sandbox):
        self.repository(sandbox)
        self.stage(sandbox)

    def documents(self, folder):
        super().documents(folder)
        table = "# Plan 0\n\n| Åtgärd | Status |\n|---|---|\n| Ring skolan ^k7m2xp |  |\n"
        (folder / "planer" / "plan-0.md").write_text(table)
        (folder / DOCUMENT).write_bytes(OLD.replace(b"2025-03-14", b"2025-03-14 ^k7m2xp"))


class Undo(Scenario):
    """A change of three documents taken back: one is edited, one taken away, and one comes back."""

    name = "undo"
    # Taken back already.
    refusals = (1,)

    def prepare(self, sandbox):
        self.repository(sandbox)
        (sandbox.work / DOCUMENT).write_bytes(NEW)
        (sandbox.work / MOVED).write_bytes(OLD)
        (sandbox.work / "planer" / "plan-0.md").unlink()
        self.record(sandbox)
        self.command = ("undo", sandbox.git("rev-parse", "HEAD").decode().strip())
        self.stage(sandbox)


class Restore(Scenario):
    """A document that gets its first text again."""

    name = "restore"

    def prepare(self, sandbox):
        self.repository(sandbox)
        self.command = ("restore", DOCUMENT, "--to", sandbox.git("rev-parse", "HEAD").decode().strip())
        (sandbox.work / DOCUMENT).write_bytes(NEW)
        self.record(sandbox)
        self.stage(sandbox)


class Chance(Scenario):
    """A command that makes up ids, in a repository whose folders of objects are all there.

    Else the calls of two runs would differ.
    """

    IDS = re.compile(rb"(?<=\^)[a-z0-9]{6}\b|(?<=^id: )[a-z0-9]{8}$", re.MULTILINE)

    def plain(self, text):
        return self.IDS.sub(b"CHANCE", text)

    def repository(self, sandbox):
        super().repository(sandbox)
        for number in range(256):
            (sandbox.work / ".git/objects" / f"{number:02x}").mkdir(exist_ok=True)


class New(Chance):
    """Minutes that bring two actions along, which get ids in the earlier minutes: both documents or neither."""

    name = "new"
    command = ("new", "minutes", "--series", "samverkan", "--date", "2025-04-01")

    def prepare(self, sandbox):
        self.repository(sandbox)
        self.stage(sandbox)

    def documents(self, folder):
        super().documents(folder)
        (folder / DOCUMENT).write_bytes(
            b"---\nseries: samverkan\ndate: 2025-03-04\n---\n" + OLD + b"- [ ] @leon bokar aulan\n")


class Approve(Scenario):
    """Minutes that are approved: the document, the commit and its tag are all there, or none of them."""

    name = "approve"
    command = ("approve", DOCUMENT, "--by", "Leon Ek", "--date", "2025-03-12")

    def prepare(self, sandbox):
        self.repository(sandbox)
        self.stage(sandbox)

    def documents(self, folder):
        super().documents(folder)
        # With ids, so that none is made by chance.
        named = OLD.replace(b"2025-03-14", b"2025-03-14 ^k7m2xp")
        (folder / DOCUMENT).write_bytes(b"---\nid: h4t9wkz3\n---\n" + named)


class Unborn(Scenario):
    """The first recording of a repository without a commit."""

    name = "unborn"
    command = ("save", "--together")
    status = ""

    def prepare(self, sandbox):
        sandbox.git("init", "-q", "-b", "main")
        self.documents(sandbox.work)


class Adopt(Scenario):
    """A folder of documents that becomes a workspace, repository and settings included."""

    name = "init"
    command = ("init", ".")
    # A folder without a repository has no status; whoever wanted a workspace asks for it again.
    recovery = ("init", ".")
    report = b"is a workspace now"
    status = None

    def prepare(self, sandbox):
        self.documents(sandbox.work)


class Edit(Scenario):
    """A document that gets a line in an editor."""

    name = "edit"
    command = ("edit", DOCUMENT)
    settings = {"EDITOR": "../home/editor"}

    def prepare(self, sandbox):
        self.repository(sandbox)
        self.stage(sandbox)
        editor = sandbox.home / "editor"
        editor.write_text(EDITOR)
        editor.chmod(0o755)
        (sandbox.home / "edited").write_bytes(NEW)


class SignedApproval(Approve):
    """Minutes that are approved with the person's SSH key."""

    name = "approve-signed"

    def prepare(self, sandbox):
        super().prepare(sandbox)
        sandbox.make_key()


class PeopleAdd(Scenario):
    """The first person of the register."""

    name = "people-add"
    command = ("people", "add", "Leon Ek", "--handle", "leon")
    # There is one already.
    refusals = (1,)

    def prepare(self, sandbox):
        self.repository(sandbox)
        self.stage(sandbox)


class Backup(Scenario):
    """A copy of the whole history in one file, which replaces an older one."""

    name = "backup"
    command = ("backup", "../copy.bundle")

    def prepare(self, sandbox):
        self.repository(sandbox)
        sandbox.git("bundle", "create", "-q", "../copy.bundle", "--all")
        (sandbox.work / DOCUMENT).write_bytes(NEW)
        self.record(sandbox)
        self.stage(sandbox)

    def further_problems(self, sandbox):
        names = {path.name for path in sandbox.folder.iterdir()}
        if names != {"home", "work", "copy.bundle"}:
            yield f"left over beside the copy: {names}"
        elif not sandbox.git_succeeds("bundle", "verify", "-q", "../copy.bundle"):
            yield "the copy is not whole"


#: Commands that record; each either has recorded everything or nothing.
RECORDING = (Scenario, Rename, Together, Done, Approve, Undo, Restore, New, Unborn, Adopt, EndOfWatch)
#: Commands that write; one of each kind.
WRITING = (Scenario, Done, New, Edit, Approve, SignedApproval, Undo, Restore, PeopleAdd, Adopt, Backup, EndOfWatch)
