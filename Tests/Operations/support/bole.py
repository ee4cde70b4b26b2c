"""Runs the program as an operator would."""

import hashlib
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
START_LIMIT = 90  # seconds


class Bole:
    """The program with a data folder and a key file."""

    def __init__(self, folder):
        self.binary = Path(os.environ.get("BOLE_BINARY", ROOT / ".build/debug/bole"))
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.data, self.keys = self.folder / "data", self.folder / "bole.keys"
        self.running = []

    def copy(self, folder):
        """The same, in another folder."""
        other = Bole(folder)
        shutil.copytree(self.data, other.data, dirs_exist_ok=True)
        other.data.chmod(self.data.stat().st_mode & 0o777)
        shutil.copy2(self.keys, other.keys)
        return other

    def environment(self, **more):
        """This process's, without settings that a developer may have exported."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith("BOLE_")}
        return clean | {"BOLE_DEMO_FAST_HASH": "1", "SWIFT_BACKTRACE": "enable=no"} | more

    def run(self, *words, fails=False, timeout=120, **environment):
        """Runs a command to its end and returns everything that it printed."""
        done = subprocess.run(
            [self.binary, *map(str, words)], cwd=ROOT, env=self.environment(**environment), capture_output=True,
            text=True, timeout=timeout)
        said = done.stdout + done.stderr
        assert (done.returncode != 0) == fails, f"bole {words[0]} ended with {done.returncode}:\n{said}"
        return said

    def on_data(self, command, *words, **how):
        """Runs a command on the data folder."""
        return self.run(command, *words, "--data", self.data, "--keys", self.keys, **how)

    def start(self, command, *words, **environment):
        """Starts a server on free ports and returns it once it is ready."""
        ports = ("--port", "--intranet-port") if command == "demo" else ("--public-port", "--intranet-port")
        server = Server(
            [self.binary, command, "--data", self.data, "--keys", self.keys, ports[0], "0", ports[1], "0",
             *map(str, words)], self.environment(**environment), self.folder / "server.log")
        self.running.append(server)
        server.await_ready()
        return server

    def stop_all(self):
        """Ends what is still running."""
        for server in self.running:
            server.kill()

    def fingerprint(self):
        """What lies in the data folder: every file with its mode and content; logs and locks of SQLite aside."""
        if not self.data.exists():
            return None
        passing = ("-shm", "-wal", ".lock", ".sock")
        return {
            str(file.relative_to(self.data)): (file.stat().st_mode, hashlib.sha256(file.read_bytes()).hexdigest())
            for file in sorted(self.data.rglob("*"))
            if file.is_file() and not file.name.endswith(passing)
        }


class Site:
    """A bureau's site, empty but for its administrator."""

    name = "anhui"

    def __init__(self, bole):
        self.bole = bole
        self.link = None

    def found(self):
        """Makes it; keeps the one-time link."""
        said = self.bole.on_data("init", self.name)
        self.link = re.search(r"http://\S+/first-password\?token=\w+", said).group()

    def copy(self, folder):
        """The same, in another folder."""
        other = Site(self.bole.copy(folder))
        other.link = self.link
        return other

    @property
    def database(self):
        """The site's database file."""
        return self.bole.data / self.name / "bole.sqlite"

    def sql(self, *statements):
        """Changes the database behind the program's back, without foreign keys."""
        connection = sqlite3.connect(self.database)
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    def value(self, query):
        """One value of the database."""
        connection = sqlite3.connect(self.database)
        found = connection.execute(query).fetchone()
        connection.close()
        return found[0] if found else None


class Server:
    """One running server."""

    def __init__(self, words, environment, log):
        self.log = log
        self.process = subprocess.Popen(words, cwd=ROOT, env=environment, stdout=log.open("wb"), stderr=subprocess.STDOUT)

    def await_ready(self):
        """Returns once both listeners wait for connections."""
        deadline = time.monotonic() + START_LIMIT
        while "bole: ready" not in self.said():
            assert self.process.poll() is None, f"the server ended:\n{self.said()}"
            assert time.monotonic() < deadline, f"the server did not start:\n{self.said()}"
            time.sleep(0.02)

    def said(self):
        """Everything that the server printed."""
        return self.log.read_text(errors="replace")

    def port(self, listener):
        """The port on which a listener waits."""
        return int(re.search(rf"bole: {listener}\s+http://127\.0\.0\.1:(\d+)/", self.said()).group(1))

    def stop(self, limit=25):
        """Asks it to stop; returns the exit code and how many seconds it took."""
        started = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=limit), time.monotonic() - started

    def kill(self):
        """Ends it at once."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
