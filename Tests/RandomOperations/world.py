"""A workspace as the model knows it, and how it is looked at from outside."""
import dataclasses
import functools
import hashlib
import json

from documents import Writer

SETTINGS = b"language: sv\nseries:\n  samverkan: {title: Samverkan, paths: ['protokoll/*.md']}\n"
#: What is no document is never recorded and never touched.
NOT_A_DOCUMENT = "bild.bin"


@functools.lru_cache(maxsize=10_000)
def blob(text):
    """The id that git gives a text; nil of nil."""
    return None if text is None else hashlib.sha1(b"blob %d\0" % len(text) + text).hexdigest()


@dataclasses.dataclass(frozen=True)
class Snapshot:
    """The bytes on disk, the blobs that HEAD holds, and HEAD."""

    disk: dict
    recorded: dict
    head: str

    def is_recorded(self, path):
        return blob(self.disk.get(path)) == self.recorded.get(path)

    @functools.cached_property
    def unrecorded(self):
        paths = self.disk.keys() | self.recorded.keys()
        return {path for path in paths if not self.is_recorded(path)} - {NOT_A_DOCUMENT}

    @property
    def documents(self):
        return [path for path in self.disk if path.endswith(".md")]

    def paths_differing_on_disk(self, other):
        return {path for path in self.disk.keys() | other.disk.keys() if self.disk.get(path) != other.disk.get(path)}


@dataclasses.dataclass(frozen=True)
class Commit:
    id: str
    parents: tuple
    paths: frozenset


class World:
    """The sandbox, chance, the clock, and everything that has ever been recorded."""

    def __init__(self, sandbox, random):
        self.sandbox, self.random, self.writer = sandbox, random, Writer(random)
        self.minute, self.log, self.commands = 0, [], 0
        #: Every commit that HEAD has led to, and every version of each path with the commit that held it.
        self.commits, self.versions = {}, {}
        self.make()
        self.before = self.look()
        self.learn(self.before, self.new_commits(None, self.before.head))

    def make(self):
        sandbox = self.sandbox.make()
        sandbox.git("init", "-q", "-b", "main")
        sandbox.git("config", "core.quotePath", "false")
        sandbox.git("config", "gc.auto", "0")
        sandbox.make_key()
        for name in ("protokoll", "planer"):
            (sandbox.work / name).mkdir()
        (sandbox.work / "protokoll.yaml").write_bytes(SETTINGS)
        (sandbox.work / ".gitattributes").write_bytes(b"*.md -text\n")
        for _ in range(6):
            self.write(self.new_path(), self.new_text())
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "start")
        (sandbox.work / NOT_A_DOCUMENT).write_bytes(bytes(range(256)))

    # What is done.

    @property
    def now(self):
        """A moment later than all before it, in the time zone of the workspace."""
        self.minute += 1
        return f"{1_741_161_600 + 60 * self.minute} +0100"

    def protokoll(self, *arguments, under=(), **settings):
        self.commands += 1
        return self.noting(arguments, self.sandbox.protokoll(
            "--today", "2025-03-20", *arguments, under=under, at=self.now, **settings))

    def git(self, *arguments):
        return self.sandbox.git(*arguments, at=self.now)

    def note(self, words):
        self.log.append(words)

    def noting(self, arguments, done):
        said = (done.stderr or done.stdout).decode(errors="replace").strip()
        self.note(f"protokoll {' '.join(arguments)} → {done.returncode}  {said}")
        return done

    def write(self, path, text):
        place = self.sandbox.work / path
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(text)
        self.note(f"wrote {path}")

    def new_path(self):
        number = next(self.writer.numbers)
        return self.random.choice((f"protokoll/möte-{number}.md", f"planer/plan-{number}.md"))

    def new_text(self):
        if self.random.random() < 0.4:
            return self.writer.plan()
        return self.writer.minutes(f"2025-{self.random.randint(1, 3):02}-{self.random.randint(1, 28):02}", "samverkan")

    # What is seen.

    def look(self):
        listed = self.sandbox.git("ls-tree", "-r", "-z", "HEAD").decode().split("\0")
        recorded = {line.split("\t", 1)[1]: line.split()[2] for line in listed if line}
        return Snapshot(self.sandbox.files(), recorded, self.sandbox.git("rev-parse", "HEAD").decode().strip())

    def actions(self):
        """What the program reads out of the documents as they are."""
        done = self.sandbox.protokoll("--today", "2025-03-20", "actions", "--all", "--possible", "--format", "json")
        return json.loads(done.stdout)

    def new_commits(self, old, new):
        """The commits that lead from one head to another, the oldest first, with the paths each has changed."""
        if old == new:
            return []
        said = self.sandbox.git(
            "log", "--reverse", "--topo-order", "-m", "--first-parent", "--root", "--no-renames", "--name-only",
            "--format=%x01%H %P", new, *([f"^{old}"] if old else [])).decode()
        commits = []
        for part in said.split("\x01")[1:]:
            ids, *paths = [line for line in part.split("\n") if line]
            id, *parents = ids.split()
            commits.append(Commit(id, tuple(parents), frozenset(paths)))
        return commits

    def learn(self, snapshot, commits):
        """Takes a state that was found right as the one that the next step begins with."""
        for commit in commits:
            self.commits[commit.id] = commit
        for path, id in snapshot.recorded.items():
            versions = self.versions.setdefault(path, [])
            if not versions or versions[-1][1] != id:
                versions.append((snapshot.head, id))
        self.before = snapshot
