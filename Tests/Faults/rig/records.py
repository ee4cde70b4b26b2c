"""What the database holds, read with other means than the server's own."""

import json
import shutil
import sqlite3
from collections import Counter, defaultdict

QUERIES = {
    "applications": "SELECT id, state, stage, pass, version, event_count FROM applications",
    "sections": "SELECT application_id, section, answers FROM application_sections",
    "events": "SELECT application_id, ordinal, kind, text, hash FROM events ORDER BY application_id, ordinal",
    "files": "SELECT application_id, id, name, size, removed_at IS NOT NULL AS gone FROM attachments",
    "snapshots": "SELECT application_id, pass, content FROM snapshots",
    "comments": "SELECT application_id, text, state FROM comments",
}


class Records:
    """Everything that the acts left, by application."""

    def __init__(self, rows):
        self.sections, self.files = defaultdict(dict), defaultdict(dict)
        self.events, self.snapshots, self.comments = defaultdict(Counter), defaultdict(list), defaultdict(dict)
        self.hashes = []
        self.applications = {row[0]: row[1:] for row in rows("applications")}
        for application, section, answers in rows("sections"):
            self.sections[application][section] = json.loads(answers)
        for application, ordinal, kind, text, digest in rows("events"):
            self.events[application][kind, text] += 1
            self.hashes.append((application, ordinal, digest))
        for application, identity, name, size, gone in rows("files"):
            self.files[application].setdefault(name, []).append((identity, size, bool(gone)))
        for application, _, content in rows("snapshots"):
            self.snapshots[application].append(content)
        for application, text, state in rows("comments"):
            self.comments[application][text] = state

    def write_receipts(self, path):
        """The file that `bole check --receipts` reads: application, ordinal, hash of each event."""
        path.write_text("".join("\t".join(map(str, event)) + "\n" for event in self.hashes))


def of_copy(database, scratch):
    """The records of an SQLite file, from a copy: nobody else may open the file while a server uses it.

    The log is copied first: a checkpoint in between leaves more in the file, never less.
    """
    scratch.mkdir(parents=True, exist_ok=True)
    copy = scratch / "copy.sqlite"
    for ending in ("-wal", ""):
        source, target = database.with_name(database.name + ending), copy.with_name(copy.name + ending)
        target.unlink(missing_ok=True)
        if source.exists():
            shutil.copyfile(source, target)
    connection = sqlite3.connect(copy)
    try:
        return Records(lambda name: connection.execute(QUERIES[name]).fetchall())
    finally:
        connection.close()
        copy.with_name("copy.sqlite-shm").unlink(missing_ok=True)
