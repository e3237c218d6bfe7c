"""What the writers do, and who works beside them."""
from scene import WRITERS, Scene


class DifferentDocuments(Scene):
    """Each writer has a document of its own: each recording is one commit, with the lines so far."""

    def commit_problems(self):
        yield from super().commit_problems()
        for writer in range(WRITERS):
            path = self.document(writer)
            for number, commit in enumerate(self.sandbox.git("rev-list", "--reverse", "HEAD", "--", path).split()):
                text = self.sandbox.git("cat-file", "blob", f"{commit.decode()}:{path}")
                if text.count(b"\n") != 2 + number:
                    yield f"{path}: commit {number} holds {text.count(bytes([10])) - 2} lines"


class SameDocument(Scene):
    """All write into one document: a recording may take along what another has just written."""

    def document(self, writer):
        return "tillsammans.md"

    def commit_problems(self):
        if not 1 <= self.commits() <= WRITERS * self.recordings:
            yield f"{self.commits()} commits"


class EditsOfOneDocument(SameDocument):
    """The program itself edits one document for all of them: each edit is one commit."""

    ID_LETTERS = "bcdfghjkmnpqrstvwxz"

    def id(self, writer, number):
        digits = [number // len(self.ID_LETTERS), number % len(self.ID_LETTERS)]
        return "k7" + "".join(self.ID_LETTERS[digit] for digit in (writer, *digits)) + "p"

    def documents(self):
        lines = [self.line(writer, number) for writer in range(WRITERS) for number in range(self.recordings)]
        return {"tillsammans.md": b"# M\xc3\xb6te\n\n" + b"".join(lines).replace(b"[x]", b"[ ]")}

    def line(self, writer, number):
        return f"- [x] sak {number} av skrivare {writer} ^{self.id(writer, number)}\n".encode()

    def write(self, writer):
        for number in range(self.recordings):
            self.until_done("done", self.id(writer, number))

    def line_problems(self):
        added, removed = self.changed_lines()
        for path, line in self.expected_lines():
            if added[path, line] != 1 or removed[path, line.replace(b"[x]", b"[ ]")] != 1:
                yield f"{line!r} was made by {added[path, line]} commits"

    def commit_problems(self):
        return Scene.commit_problems(self)


class EditorMeanwhile(EditsOfOneDocument):
    """An editor saves its own text again and again, while the program edits: what it saved last stands."""

    def companions(self):
        return (self.edit,)

    def edit(self, stop):
        self.saved, self.text = [], (self.sandbox.work / "tillsammans.md").read_bytes()
        self.saved.append(self.text)
        while not stop.wait(0.1):
            self.text += f"Skrivet i editorn, gång {len(self.saved)}.\n".encode()
            self.saved.append(self.text)
            new = self.sandbox.folder / "new"
            new.write_bytes(self.text)
            new.rename(self.sandbox.work / "tillsammans.md")

    def until_done(self, *command):
        """Once: what the editor writes back has been done before."""
        done = self.sandbox.protokoll(*command)
        if done.returncode not in (0, 1):
            raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.decode()}")
        self.refused += done.returncode

    def problems(self):
        if not (self.sandbox.work / "tillsammans.md").read_bytes().replace(b"[x]", b"[ ]") == self.text:
            yield "what the editor saved last is not on disk"
        self.sandbox.protokoll("save")
        saved = set(self.saved)
        for commit in self.sandbox.git("rev-list", "HEAD").decode().split():
            text = self.sandbox.git("cat-file", "blob", f"{commit}:tillsammans.md")
            if text.replace(b"[x]", b"[ ]") not in saved:
                yield f"{commit} holds a text that the editor never saved"
        yield from super().problems()

    def line_problems(self):
        return ()

    def commit_problems(self):
        return ()


class GitByHand(Scene):
    """Somebody adds and commits with git at the same time, without a pause."""

    def documents(self):
        return {**super().documents(), "git.md": b"# Git\n\n"}

    def companions(self):
        return (self.commit_by_hand,)

    def commit_by_hand(self, stop):
        self.by_hand = 0
        while not stop.is_set():
            self.append("git.md", f"- rad {self.by_hand} av git\n".encode())
            while not (self.sandbox.git_succeeds("add", "git.md")
                       and self.sandbox.git_succeeds("commit", "-q", "-m", "för hand", "--", "git.md")):
                pass
            self.by_hand += 1

    def expected_lines(self):
        yield from super().expected_lines()
        for number in range(self.by_hand):
            yield "git.md", f"- rad {number} av git\n".encode()

    def commits(self):
        return super().commits() - self.by_hand


class GitIndexByHand(GitByHand):
    """The same, committing whatever git's index holds; played only when it is asked for.

    Git reads HEAD, then its index, and takes the index's lock only after both. A commit that read both before ours and
    locks after ours fails, since HEAD has moved, but has written its old index back by then; the next one commits it,
    old text and all. Two of git's own commits do the same to each other. Seldom, and still open.
    """

    def commit_by_hand(self, stop):
        self.by_hand = 0
        while not stop.is_set():
            self.append("git.md", f"- rad {self.by_hand} av git\n".encode())
            while not (self.sandbox.git_succeeds("add", "git.md")
                       and self.sandbox.git_succeeds("commit", "-q", "-m", "för hand")):
                pass
            self.by_hand += 1


SCENES = (DifferentDocuments, SameDocument, EditsOfOneDocument, EditorMeanwhile, GitByHand)
SCENES_BY_NAME = {scene.__name__: scene for scene in (*SCENES, GitIndexByHand)}
