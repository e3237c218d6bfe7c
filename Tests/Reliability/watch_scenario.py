"""`watch`, which is ended while it runs."""
import contextlib
import os
import pathlib
import select
import signal
import subprocess
import time

import system_calls
from scenario import DOCUMENT, NEW, Scenario


class EndOfWatch(Scenario):
    """A watch that has kept a save beside the trail, and is ended: it records what was saved."""

    name = "watch"
    command = ("watch",)
    report = b"recorded Minutes"
    status = ""
    # It waits for room to keep a save, ten seconds at a time.
    fills_a_disk = False

    def prepare(self, sandbox):
        self.repository(sandbox)
        (sandbox.work / DOCUMENT).write_bytes(NEW)

    def run(self, sandbox, under=()):
        has_news = not sandbox.git_succeeds("diff", "--quiet", "--", DOCUMENT)
        process = sandbox.start(*self.command, under=under)
        while process.poll() is None and not (self.has_begun(process) and (self.has_kept(sandbox) or not has_news)):
            time.sleep(0.01)
        self.preliminaries = self.preliminaries or system_calls.count_so_far(under)
        interrupt(process, is_traced=bool(under))
        said, complained = process.communicate(timeout=60)
        return subprocess.CompletedProcess(process.args, process.returncode, said, complained)

    def may_stay(self, name):
        # What a save was being written into that was to be kept beside the trail.
        return "tmp_object" in name or name == ".git/protokoll/draft"

    def has_begun(self, process):
        return select.select([process.stdout], [], [], 0)[0]

    def has_kept(self, sandbox):
        return any((sandbox.work / ".git/refs/protokoll/drafts").glob("*"))

    def problems_at_the_end(self, sandbox):
        if sandbox.git("status", "--porcelain", "--", DOCUMENT) == b"" and self.has_kept(sandbox):
            yield "what is recorded is still kept beside it"


def interrupt(process, is_traced):
    """Sends what ^C sends, to what strace runs where it is traced; it may have ended by itself."""
    with contextlib.suppress(OSError):
        children = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        for number in children if is_traced else [process.pid]:
            os.kill(int(number), signal.SIGINT)
