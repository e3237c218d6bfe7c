"""A file system in memory whose size can be cut to what is on it."""
import contextlib
import functools
import os
import subprocess
import tempfile

PAGE = os.sysconf("SC_PAGE_SIZE")


class SmallDisk:
    #: What may be short: room for bytes, and for files.
    limits = ("pages", "files")

    def __init__(self, folder):
        self.folder = folder

    @classmethod
    @contextlib.contextmanager
    def mounted(cls, folder):
        """A disk at a folder that is made for it; nil where nothing can be mounted."""
        if not cls.can_be_mounted():
            yield None
            return
        folder.mkdir()
        cls.mount(folder)
        try:
            disk = cls(folder)
            disk.make_room()
            yield disk
        finally:
            subprocess.run(["umount", str(folder)], check=True)

    @classmethod
    @functools.cache
    def can_be_mounted(cls):
        with tempfile.TemporaryDirectory() as folder:
            try:
                cls.mount(folder)
            except (OSError, subprocess.CalledProcessError):
                return False
            subprocess.run(["umount", folder], check=True)
            return True

    @staticmethod
    def mount(folder, options=""):
        subprocess.run(
            ["mount", "-t", "tmpfs", *(["-o", options] if options else []), "protokoll-test", str(folder)], check=True,
            capture_output=True)

    def make_room(self):
        self.limit(size=64 << 20, nr_inodes=20_000)

    def leave(self, limit, spare):
        """Leaves room for so many pages, or so many files, and plenty of the other."""
        used = os.statvfs(self.folder)
        if limit == "pages":
            self.limit(size=(used.f_blocks - used.f_bfree) * used.f_frsize + spare * PAGE)
        else:
            self.limit(nr_inodes=used.f_files - used.f_ffree + spare)

    def limit(self, **sizes):
        options = ",".join(f"{name}={value}" for name, value in sizes.items())
        subprocess.run(["mount", "-o", f"remount,{options}", str(self.folder)], check=True)
