"""Folders in which the program and git run, cut off from the machine's settings."""
import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile

PERSON = {"NAME": "Amanda Berg", "EMAIL": "amanda@example.org"}
#: The same moment each time gives the same commit ids, and with them the same system calls.
MOMENT = "2025-03-05T09:00:00+0100"
#: Long enough for any command on a busy machine; what takes longer hangs.
TIME_LIMIT = 120


@contextlib.contextmanager
def scratch(prefix="protokoll-"):
    """A temporary folder, removed at the end; in memory where there is room, since what is tested is not the disk."""
    with tempfile.TemporaryDirectory(prefix=prefix, dir=memory()) as folder:
        yield pathlib.Path(folder)


def memory(needed=512 << 20):
    """The path of a roomy file system in memory; nil, for the usual place, where there is none."""
    with contextlib.suppress(OSError):
        if os.access("/dev/shm", os.W_OK) and shutil.disk_usage("/dev/shm").free >= needed:
            return "/dev/shm"
    return None


class Sandbox:
    """A folder with a home, `home`, and a workspace, `work`."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        self.home, self.work = folder / "home", folder / "work"
        self.environment = {
            "HOME": str(self.home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
        }
        for role in ("AUTHOR", "COMMITTER"):
            for key, value in PERSON.items():
                self.environment[f"GIT_{role}_{key}"] = value
            self.environment[f"GIT_{role}_DATE"] = MOMENT

    def make(self):
        self.home.mkdir(parents=True)
        self.work.mkdir()
        return self

    def make_key(self):
        """Gives the person an SSH key that git signs with, and knows."""
        key = self.home / "key"
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
        public = (self.home / "key.pub").read_text()
        (self.home / "signers").write_text(f"{PERSON['EMAIL']} {public}")
        (self.home / ".gitconfig").write_text(
            "[gpg]\n\tformat = ssh\n[user]\n\tsigningKey = ~/key.pub\n"
            "[gpg \"ssh\"]\n\tallowedSignersFile = ~/signers\n")

    def copy(self, folder):
        """The same sandbox in another folder."""
        subprocess.run(["cp", "-a", str(self.folder), str(folder)], check=True)
        copy = Sandbox(self.binary, folder)
        copy.environment.update({**self.environment, "HOME": str(copy.home)})
        return copy

    def remove(self):
        shutil.rmtree(self.folder)

    def run(self, *command, under=(), at=None, input=b"", **settings):
        """A finished command in the workspace, its output captured."""
        environment = {**self.environment, **settings}
        if at is not None:
            environment |= {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
        return subprocess.run(
            [*under, *command], cwd=self.work, env=environment, input=input, capture_output=True,
            timeout=TIME_LIMIT)

    def protokoll(self, *arguments, under=(), at=None, **settings):
        return self.run(self.binary, *arguments, under=under, at=at, **settings)

    def start(self, *arguments, under=()):
        """The program, which is not waited for."""
        return subprocess.Popen(
            [*under, self.binary, *arguments], cwd=self.work, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def git(self, *arguments, **settings):
        """What git says; fails where git does."""
        done = self.run("git", *arguments, **settings)
        if done.returncode:
            raise RuntimeError(f"git {' '.join(arguments)}: {done.stderr.decode(errors='replace')}")
        return done.stdout

    def git_succeeds(self, *arguments):
        return self.run("git", *arguments).returncode == 0

    def files(self):
        """Every file of the workspace outside `.git`, with its bytes."""
        return {
            path.relative_to(self.work).as_posix(): path.read_bytes()
            for path in sorted(self.work.rglob("*"))
            if path.is_file() and path.relative_to(self.work).parts[0] != ".git"
        }
