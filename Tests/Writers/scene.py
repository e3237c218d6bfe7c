"""A workspace in which several writers record at once, and what must hold of it at the end."""
import collections
import concurrent.futures
import threading

import soundness

WRITERS = 4
TRIES = 50


class Scene:
    """A recorded workspace, and what several writers do in it."""

    def __init__(self, sandbox, recordings):
        self.sandbox, self.recordings, self.refused = sandbox, recordings, 0
        sandbox.make().git("init", "-q", "-b", "main")
        for path, text in self.documents().items():
            (sandbox.work / path).write_bytes(text)
        sandbox.git("add", "-A")
        sandbox.git("commit", "-q", "-m", "start")

    def documents(self):
        return {path: b"# M\xc3\xb6te\n\n" for path in {self.document(writer) for writer in range(WRITERS)}}

    def document(self, writer):
        return f"writer-{writer}.md"

    def run(self):
        """Lets all writers work to their end, and whoever works beside them until then."""
        stop = threading.Event()
        with concurrent.futures.ThreadPoolExecutor() as pool:
            beside = [pool.submit(companion, stop) for companion in self.companions()]
            try:
                list(pool.map(self.write, range(WRITERS)))
            finally:
                stop.set()
            for companion in beside:
                companion.result()

    def companions(self):
        return ()

    def write(self, writer):
        for number in range(self.recordings):
            self.append(self.document(writer), self.line(writer, number))
            self.until_done("save", self.document(writer))

    def line(self, writer, number):
        return f"- rad {number} av skrivare {writer}\n".encode()

    def append(self, path, line):
        with open(self.sandbox.work / path, "ab", buffering=0) as file:
            file.write(line)

    def until_done(self, *command):
        """Runs a command, again where it was refused because of the others."""
        for _ in range(TRIES):
            done = self.sandbox.protokoll(*command)
            if done.returncode == 0:
                return
            if done.returncode != 1:
                raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.decode()}")
            self.refused += 1
        raise RuntimeError(f"{' '.join(command)} was refused {TRIES} times: {done.stderr.decode()}")

    # What must hold at the end.

    def problems(self):
        yield from soundness.damage(self.sandbox)
        files = self.sandbox.files()
        for name in soundness.leftovers(self.sandbox, files):
            yield f"left over: {name}"
        if self.sandbox.git("status", "--porcelain"):
            yield f"git status: {self.sandbox.git('status', '--porcelain').decode()}"
        for path, text in files.items():
            if self.sandbox.git("cat-file", "blob", f"HEAD:{path}") != text:
                yield f"{path} is another in HEAD than on disk"
        yield from self.line_problems()
        yield from self.commit_problems()

    def expected_lines(self):
        for writer in range(WRITERS):
            for number in range(self.recordings):
                yield self.document(writer), self.line(writer, number)

    def line_problems(self):
        """Each line is there, and in exactly one commit's changes."""
        added, removed = self.changed_lines()
        for path, line in self.expected_lines():
            if added[path, line] != 1:
                yield f"{path}: {line!r} was added by {added[path, line]} commits"
        for (path, line), count in removed.items():
            yield f"{path}: {line!r} was taken away by {count} commits"

    def changed_lines(self):
        """How many commits have added and removed each line of each document, after the first one."""
        added, removed = collections.Counter(), collections.Counter()
        log = self.sandbox.git("log", "-p", "-U0", "--format=", "--first-parent", "HEAD")
        path = None
        for line in log.splitlines(keepends=True):
            if line.startswith(b"+++ b/"):
                path = line[6:].decode().strip()
            elif line.startswith(b"+") and not line.startswith(b"+++"):
                added[path, line[1:]] += 1
            elif line.startswith(b"-") and not line.startswith(b"---"):
                removed[path, line[1:]] += 1
        return added, removed

    def commits(self):
        return len(self.sandbox.git("rev-list", "HEAD").split()) - 1

    def commit_problems(self):
        if self.commits() != WRITERS * self.recordings:
            yield f"{self.commits()} commits instead of {WRITERS * self.recordings}"
