"""A workspace as it stands before a command, the command, and what this may make of it."""

OLD = "# Samverkansmöte\n\n- [ ] @amanda ringer skolan senast 2025-03-14\n".encode()
NEW = OLD + "- [x] @leon bokar aulan – åäö\n".encode()
DOCUMENT = "protokoll/2025-03-04.md"
MOVED = "protokoll/2025-03-05.md"
PLAN = "planer/plan-3.md"


class Scenario:
    """One changed document among many, with another one staged."""

    name = "change"
    command = ("save", DOCUMENT)
    #: The command after a crash, which must make everything whole.
    recovery = ("status",)
    #: What `git status` says at the end: what the user had staged stays so.
    status = f"M  {PLAN}\n"
    #: What the command may end with besides 0 when it finds that all is done.
    refusals = ()
    #: What the command says only when all is recorded.
    report = b"recorded "
    #: Further environment variables.
    settings = {}
    #: How many of its mutating calls come before it may meet a full disk.
    preliminaries = 0
    #: Whether it is also tried on a disk that is nearly full from the beginning.
    fills_a_disk = True
    plans = 4

    def prepare(self, sandbox):
        self.repository(sandbox)
        (sandbox.work / DOCUMENT).write_bytes(NEW)
        self.stage(sandbox)

    def repository(self, sandbox):
        """The plans and the minutes, recorded."""
        sandbox.git("init", "-q", "-b", "main")
        (sandbox.work / ".gitattributes").write_text("*.md -text\n")
        self.documents(sandbox.work)
        self.record(sandbox)

    def record(self, sandbox):
        sandbox.git("add", "-A")
        sandbox.git("commit", "-q", "-m", "start")

    def documents(self, folder):
        for name in ("planer", "protokoll"):
            (folder / name).mkdir()
        for number in range(self.plans):
            (folder / "planer" / f"plan-{number}.md").write_text(f"# Plan {number}\n\n- [ ] Byt lampa {number}\n")
        (folder / DOCUMENT).write_bytes(OLD)

    def stage(self, sandbox):
        (sandbox.work / PLAN).write_text("# Plan 3\n\n- [ ] Byt lampa 3 och 4\n")
        sandbox.git("add", PLAN)

    def run(self, sandbox, under=()):
        """The command, run to its end."""
        return sandbox.protokoll(*self.command, under=under, **self.settings)

    def plain(self, text):
        """A document's bytes without what chance has put there."""
        return text

    def further_problems(self, sandbox):
        """What is wrong with what the command makes outside the workspace."""
        return ()

    def problems_at_the_end(self, sandbox):
        """What is wrong besides when all is done."""
        return ()

    def may_stay(self, name):
        """Whether a temporary file is left for the same command to clear away."""
        return False
