"""A disk that forgets, when its power is cut, everything that was not synced.

ext4 on a loop device on `nbdfuse` on `nbdkit` with a write-back cache: killing nbdkit drops the cache. Needs root, loop
devices and FUSE; whoever is refused gets `Unavailable`.
"""

import os
import shutil
import signal
import subprocess
import time

PROGRAMS = ("nbdkit", "nbdfuse", "mkfs.ext4", "losetup")


class Unavailable(Exception):
    """This machine does not allow such a disk; the reason in a sentence."""


def run(*words, check=True):
    """A command's output."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True)
    if check and done.returncode:
        raise Unavailable(f"{words[0]} was refused: {(done.stderr or done.stdout).strip()}")
    return done.stdout.strip()


class FlakyDisk:
    """One disk, mounted at `mount` while its power is on."""

    def __init__(self, folder, megabytes=512):
        missing = [name for name in PROGRAMS if not shutil.which(name)]
        if os.geteuid() or missing or not os.path.exists("/dev/fuse"):
            raise Unavailable(f"it needs root, /dev/fuse and these programs: {', '.join(missing or PROGRAMS)}")
        folder.mkdir(parents=True, exist_ok=True)
        self.image, self.socket, self.fuse = folder / "disk.image", folder / "disk.socket", folder / "fuse"
        self.mount, self.loop, self.backend, self.bridge = folder / "mount", None, None, None
        for place in (self.fuse, self.mount):
            place.mkdir(exist_ok=True)
        with self.image.open("wb") as file:
            file.truncate(megabytes * 1024 * 1024)
        run("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", self.image)

    def on(self):
        """Switches the power on; the file system recovers what its journal has."""
        self.socket.unlink(missing_ok=True)
        self.backend = subprocess.Popen(
            ["nbdkit", "-f", "-U", self.socket, "--filter=cache", "file", self.image, "cache=writeback"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.wait(self.socket.exists)
        disk = self.fuse / "disk"
        disk.touch()
        self.bridge = subprocess.Popen(
            ["nbdfuse", disk, "--unix", self.socket], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.wait(lambda: disk.stat().st_size > 0)
        self.loop = run("losetup", "--find", "--show", disk)
        run("mount", "-t", "ext4", self.loop, self.mount)

    def cut(self):
        """Cuts the power: what was not synced is gone."""
        self.backend.send_signal(signal.SIGKILL)
        self.backend.wait()

    def off(self):
        """Takes the dead disk away; nobody may have a file of it open."""
        if self.backend and self.backend.poll() is None:
            self.cut()
        if self.loop:
            self.retry(lambda: run("umount", self.mount, check=False) or not os.path.ismount(self.mount))
            run("losetup", "--detach", self.loop, check=False)
            self.retry(lambda: not run("losetup", "--associated", self.fuse / "disk", check=False))
            self.loop = None
        if self.bridge:
            run("umount", "--lazy", self.fuse / "disk", check=False)
            self.bridge.kill()
            self.bridge.wait()
            self.bridge = None

    def keep(self):
        """Brings everything written so far to the disk."""
        run("sync", "--file-system", self.mount)

    @staticmethod
    def wait(condition, limit=10):
        """Returns once something is so."""
        if not FlakyDisk.retry(condition, limit):
            raise Unavailable("nbdkit and nbdfuse did not give a disk")

    @staticmethod
    def retry(condition, limit=10):
        """Whether something became so in time."""
        deadline = time.monotonic() + limit
        while time.monotonic() < deadline:
            try:
                if condition():
                    return True
            except OSError:
                pass
            time.sleep(0.02)
        return False
