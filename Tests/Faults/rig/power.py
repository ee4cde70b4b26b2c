"""Power cuts under the real server, and under a plain writer as the control."""

import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

from . import engines
from .crashing import Campaign
from .flaky_disk import FlakyDisk

WRITER = Path(__file__).resolve().parents[1] / "control_writer.py"


class PowerCampaign(Campaign):
    """Rounds that end with a power cut; the data folder lies on a disk that forgets what was not synced."""

    def __init__(self, folder, seed, longest):
        super().__init__(folder, engines.SQLite(), seed, longest)
        self.disk = FlakyDisk(folder / "disk")

    def found(self):
        super().found()
        self.disk.on()
        self.world.bole.data = self.disk.mount / "data"

    def lay_out(self):
        super().lay_out()
        self.disk.keep()

    def strike(self):
        was_running = self.world.server.process.poll() is None
        self.disk.cut()
        self.world.kill()
        return was_running

    def mend(self):
        self.disk.off()
        self.disk.on()

    def close(self):
        super().close()
        self.disk.off()


class Control:
    """A writer that does nothing but commit groups of rows, at one of SQLite's levels of durability."""

    def __init__(self, folder, level):
        self.disk, self.level, self.told, self.lost, self.cuts = FlakyDisk(folder / level), level, 0, 0, 0

    def run(self, cuts, chance):
        """Cuts the power so often."""
        self.disk.on()
        try:
            for _ in range(cuts):
                self.cut(chance.uniform(0.3, 1.5))
        finally:
            self.disk.off()

    def cut(self, seconds):
        """One cut: how many groups were told to be kept, and how many of them are gone."""
        file = self.disk.mount / "control.sqlite"
        before = self.groups(file)
        writer = subprocess.Popen(
            [sys.executable, WRITER, file, self.level], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        last = [before]
        reader = threading.Thread(target=lambda: [last.__setitem__(0, int(line)) for line in writer.stdout])
        reader.start()
        time.sleep(seconds)
        told = last[0]
        self.disk.cut()
        writer.kill()
        writer.wait()
        reader.join()
        self.disk.off()
        self.disk.on()
        self.cuts += 1
        self.told += told - before
        self.lost += max(0, told - self.groups(file))

    @staticmethod
    def groups(file):
        """The number of the last group; the groups before it must be whole."""
        if not file.exists():
            return 0
        connection = sqlite3.connect(file)
        try:
            tables = connection.execute("SELECT COUNT(*) FROM sqlite_master WHERE name = 'acts'").fetchone()[0]
            if not tables:
                return 0
            query = "SELECT COALESCE(MAX(group_number), 0), COUNT(*) FROM acts"
            number, rows = connection.execute(query).fetchone()
            assert rows == number * 8, f"half a group: {rows} rows of {number} groups"
            return number
        finally:
            connection.close()
