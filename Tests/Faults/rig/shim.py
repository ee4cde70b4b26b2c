"""The preloaded library that lets system calls fail, and the shared memory by which it is told which."""

import errno
import mmap
import shutil
import struct
import subprocess
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "shim/faults.c"
FIELDS = ["refusal", "syncs_fail_at", "syncs_that_fail", "kill_at_write", "kill_at_sync", "kill_at_send", "writes",
          "syncs", "sends", "fired"]
PLACE_OFFSET, SIZE = 512, 4096


class Shim:
    """One control file; its fields are the attributes."""

    def __init__(self, folder):
        self.path, self.library = folder / "faults.control", built(folder)
        self.path.write_bytes(bytes(SIZE))
        with self.path.open("r+b") as file:
            self.memory = mmap.mmap(file.fileno(), SIZE)

    def environment(self):
        """What a program must be started with."""
        return {"LD_PRELOAD": str(self.library), "FAULTS_CONTROL": str(self.path)}

    def aim(self, place):
        """Which files are meant: a part of their paths."""
        self.memory[PLACE_OFFSET:SIZE] = str(place).encode().ljust(SIZE - PLACE_OFFSET, b"\0")

    def __getitem__(self, name):
        return struct.unpack_from("q", self.memory, 8 * FIELDS.index(name))[0]

    def __setitem__(self, name, value):
        struct.pack_into("q", self.memory, 8 * FIELDS.index(name), value)

    def fill_the_disk(self):
        """Nothing more can be written at the place."""
        self["refusal"] = errno.ENOSPC

    def forbid_writing(self):
        """The place can be read only."""
        self["refusal"] = errno.EROFS

    def fail_syncs(self, first, number=1):
        """The next sync but `first` - 1 at the place fails, and those after it, `number` in all."""
        self["syncs_that_fail"] = number
        self["syncs_fail_at"] = self["syncs"] + first

    def kill_at(self, call, number):
        """The process ends at this call from now: `write`, `sync` or `send`."""
        self[f"kill_at_{call}"] = self[f"{call}s"] + number if number else 0

    def heal(self):
        """Everything works again."""
        for name in FIELDS[:6]:
            self[name] = 0


def built(folder):
    """The library, compiled anew."""
    folder.mkdir(parents=True, exist_ok=True)
    library = folder / "faults.so"
    compiler = shutil.which("cc") or "clang"
    options = ["-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror"]
    subprocess.run([compiler, *options, "-o", library, SOURCE, "-ldl"], check=True)
    return library
