"""A scenario's sandbox, copied afresh for each fault, and the end that the undisturbed command leads to."""
import dataclasses

import sandbox as sandboxes
import soundness
import system_calls


@dataclasses.dataclass(frozen=True)
class State:
    """What HEAD holds, nil before the first commit, how many commits led there, and their tags."""

    files: tuple | None = None
    commits: int = 0
    tags: bytes = b""

    @property
    def without_tags(self):
        return dataclasses.replace(self, tags=b"")


class Bench:
    def __init__(self, binary, folder, scenario):
        self.folder, self.scenario = folder, scenario
        self.model = sandboxes.Sandbox(binary, folder / "model").make()
        scenario.prepare(self.model)
        self.texts, self.before = self.files(self.model), self.state(self.model)
        self.run_undisturbed()

    def run_undisturbed(self):
        """Notes the mutating calls, and what the command says and leads to."""
        log, sandbox = self.folder / "log", self.fresh("undisturbed")
        done = self.run(sandbox, system_calls.recording(log))
        if done.returncode:
            raise SystemExit(f"{self.scenario.name} failed:\n{done.stderr.decode()}")
        self.calls = system_calls.mutating_calls(log)
        self.end, self.after = self.files(sandbox), self.state(sandbox)
        sandbox.remove()

    def fresh(self, name):
        return self.model.copy(self.folder / name)

    def run(self, sandbox, under=()):
        return self.scenario.run(sandbox, under)

    def files(self, sandbox):
        return {path: self.scenario.plain(text) for path, text in sandbox.files().items()}

    def state(self, sandbox):
        if not soundness.is_repository(sandbox) or not soundness.has_commit(sandbox):
            return State()
        files = soundness.recorded_files(sandbox)
        return State(
            tuple((path, self.scenario.plain(text)) for path, text in files.items()),
            len(sandbox.git("rev-list", "HEAD").split()),
            sandbox.git("for-each-ref", "--merged", "HEAD", "refs/tags"))

    def single_text_problems(self, files):
        """The documents that are neither what they were nor what they are to become."""
        for path, text in self.texts.items():
            if files.get(path) not in (text, self.end.get(path)):
                yield f"{path} is neither the old text nor the new one"

    def text_problems(self, files):
        """What is wrong with the documents: each is the old one or the new one, and all of a command are alike."""
        yield from self.single_text_problems(files)
        written = [path for path in self.texts if self.end.get(path) != self.texts[path]]
        if len({files.get(path) == self.end.get(path) for path in written}) > 1:
            yield "some documents are edited and others are not"

    def problems_of_recording(self, sandbox, said=b""):
        """What is wrong with HEAD at once: it holds half a change, or none where the command said that it made one.

        The tag may be missing, which goes with a commit and which the next command puts in place.
        """
        head = self.state(sandbox).without_tags
        if head not in (self.before.without_tags, self.after.without_tags):
            yield "HEAD is neither the commit before nor the finished one"
        if self.scenario.report in said and head != self.after.without_tags:
            yield f"said {said.decode(errors='replace')!r}, which is not so"

    def problems_of_recovery(self, sandbox):
        """What is wrong when the next command has made everything whole."""
        if self.state(sandbox) not in (self.before, self.after):
            yield "HEAD is neither the commit before nor the finished one"
        if soundness.is_repository(sandbox):
            yield from soundness.damage(sandbox)
        for name in self.leftovers(sandbox):
            if not self.scenario.may_stay(name):
                yield f"left over: {name}"

    def problems_after_another_run(self, sandbox):
        """What is wrong after the same command once more, which must lead where the undisturbed one does."""
        again = self.run(sandbox)
        if again.returncode not in (0, *self.scenario.refusals):
            yield f"the next run ended with {again.returncode}: {again.stderr.decode().strip()}"
        if self.state(sandbox) != self.after:
            yield "the next run did not lead to the same HEAD"
        if self.files(sandbox) != self.end:
            yield "the next run did not lead to the same files"
        if not soundness.is_repository(sandbox):
            yield "there is no repository"
            return
        status = sandbox.git("status", "--porcelain").decode()
        if self.scenario.status is not None and status != self.scenario.status:
            yield f"git status: {status!r}"
        yield from soundness.damage(sandbox)
        for name in self.leftovers(sandbox):
            yield f"left over: {name}"
        yield from self.scenario.further_problems(sandbox)
        yield from self.scenario.problems_at_the_end(sandbox)

    def leftovers(self, sandbox):
        return soundness.leftovers(sandbox, self.texts.keys() | self.end.keys())
