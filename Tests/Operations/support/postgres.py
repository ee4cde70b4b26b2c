"""A PostgreSQL server of the tests' own: in a folder below /tmp, reached by a socket there and by nothing else."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

OWNER = "nobody"  # PostgreSQL does not run as root
INITIAL = ["-A", "trust", "-k", "-N", "-E", "UTF8", "--locale=C.UTF-8"]
SETTINGS = ["listen_addresses = ''", "shared_buffers = 64MB", "max_connections = 100"]


class Cluster:
    """One server; it runs with `fsync` on like a real one, and is gone with the process that started it."""

    def __init__(self, *settings, base=None):
        """An empty server, or one that goes on from a base backup."""
        self.programs = newest_programs()
        # The path of a socket must be short.
        self.folder = Path(tempfile.mkdtemp(prefix="bole-pg.", dir="/tmp"))
        if os.geteuid() == 0:
            shutil.chown(self.folder, OWNER, "nogroup")
        self.data, self.log = self.folder / "data", self.folder / "log"
        self.guard = self.leave_nothing()
        if base:
            self.run("cp", "-a", base, self.data)
        else:
            self.run("initdb", "-D", self.data, "-U", "bole", *INITIAL)
        self.configure(*SETTINGS, f"unix_socket_directories = '{self.folder}'", *settings)
        self.start()

    def leave_nothing(self):
        """A process that cleans up once this one has ended, however it ends."""
        script = f'cat; "{self.programs}/pg_ctl" -D {self.data} -m immediate -s stop; rm -rf {self.folder}'
        return subprocess.Popen(
            [*as_owner(), "/bin/sh", "-c", f"trap '' INT TERM HUP; {script}"], stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/tmp", start_new_session=True)

    def configure(self, *lines):
        """Adds lines to `postgresql.conf`; they hold from the next start."""
        with (self.data / "postgresql.conf").open("a") as file:
            file.write("\n".join(lines) + "\n")

    def run(self, program, *words, **how):
        """Runs one of PostgreSQL's programs, or another, as the server's owner; returns what it printed."""
        known = self.programs / program
        command = [*as_owner(), known if known.exists() else program, *map(str, words)]
        done = subprocess.run(
            command, cwd="/tmp", capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120, **how)
        assert done.returncode == 0, f"{program} ended with {done.returncode}: {done.stderr}"
        return done.stdout

    def start(self):
        """Starts it, also after a crash; returns once it answers."""
        # The server must not keep this process's pipes.
        words = [*as_owner(), self.programs / "pg_ctl", "-D", self.data, "-l", self.log, "-sw", "-t", "60"]
        done = subprocess.run(
            list(map(str, [*words, "start"])), cwd="/tmp", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        assert done.returncode == 0, f"the server did not start: {self.log.read_text()[-2000:]}"

    def stop(self):
        """Stops it as an administrator would who waits for nobody."""
        self.run("pg_ctl", "-D", self.data, "-m", "fast", "-s", "-w", "stop")

    def kill(self):
        """Kills it without warning; its children notice."""
        number = int((self.data / "postmaster.pid").read_text().splitlines()[0])
        os.kill(number, signal.SIGKILL)
        # It counts as running until its parent has taken note of its end.
        deadline = time.monotonic() + 10
        while Path(f"/proc/{number}").exists() and time.monotonic() < deadline:
            time.sleep(0.01)

    def address(self, database, user="bole"):
        """Where a database is, for the program; `{site}` in its name is the program's to replace."""
        return f"postgresql:///{database}?host={self.folder}&user={user}"

    def sql(self, text, database="postgres"):
        """Does statements and returns the lines that they answer."""
        quiet = ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"]
        return self.run("psql", *quiet, "-d", self.address(database), "-c", text)

    def rows(self, query, database):
        """The rows of a query as tuples."""
        answer = self.sql(f"SELECT COALESCE(json_agg(row_to_json(t)), '[]') FROM ({query}) t", database)
        return [tuple(row.values()) for row in json.loads(answer)]

    def tables(self, queries, database):
        """The rows of several queries by their names, all as of one moment."""
        parts = ", ".join(
            f"'{name}', (SELECT COALESCE(json_agg(row_to_json(t)), '[]') FROM ({query}) t)"
            for name, query in queries.items())
        answer = json.loads(self.sql(f"SELECT json_build_object({parts})", database))
        return {name: [tuple(row.values()) for row in rows] for name, rows in answer.items()}

    def value(self, query, database="postgres"):
        """One value as text."""
        return self.sql(query, database).rstrip("\n")

    def create(self, database):
        """Makes an empty database."""
        self.sql(f'CREATE DATABASE "{database}"')

    def drop(self, database):
        """Removes a database with whoever is connected to it."""
        self.sql(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')

    def close(self):
        """Stops it and removes everything."""
        if self.guard:
            self.guard.stdin.close()
            self.guard.wait()
            self.guard = None


def as_owner():
    """The words that run a command as an unprivileged user when this process is root."""
    return ["/usr/bin/setpriv", f"--reuid={OWNER}", "--regid=nogroup", "--clear-groups"] if os.geteuid() == 0 else []


def newest_programs():
    """The folder of PostgreSQL's programs."""
    found = [file.parent for file in Path("/usr/lib/postgresql").glob("*/bin/postgres")]
    assert found, "install Debian's package postgresql (see scripts/setup)"
    return max(found, key=lambda folder: int(folder.parent.name) if folder.parent.name.isdigit() else 0)
