"""Every acknowledged act, on the disk before anything else is done with it."""

import json
import os
import threading


class Receipts:
    """An append-only file of JSON lines; each is synced before `keep` returns."""

    def __init__(self, path):
        self.file = path.open("ab")
        self.lock = threading.Lock()
        self.count = 0

    def keep(self, line):
        """Writes one line."""
        with self.lock:
            self.file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
            self.file.flush()
            os.fsync(self.file.fileno())
            self.count += 1

    def close(self):
        """Ends the file."""
        self.file.close()
