"""The server of the stories: the demo world on free ports, at a fixed time, in a folder of its own."""

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from datetime import datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CLOCK = datetime.fromisoformat("2026-11-21T10:00:00+08:00")
START_LIMIT = 120  # seconds; the seeding drives some twenty applications through their routes


class Server:
    """Both listeners of one running demo; its data folder outlives every stop."""

    def __init__(self, folder):
        self.binary = Path(os.environ.get("BOLE_BINARY", ROOT / ".build/debug/bole"))
        self.folder = Path(folder)
        self.log = self.folder / "server.log"
        self.places = ["--data", self.folder / "data", "--keys", self.folder / "bole.keys", "--packs", ROOT / "SitePacks"]
        self.ports = free_ports(2)
        self.address = {side: f"http://127.0.0.1:{port}" for side, port in zip(("public", "intranet"), self.ports)}
        self.process = None
        self.born = time.monotonic()
        self.ahead = timedelta()
        self.words = []  # more for `bole demo`

    def __enter__(self):
        self._run("keys", "create", "--file", self.folder / "bole.keys")
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        """Starts on the data that is there; the clock goes on as if it had never stood still, or `ahead` of that."""
        clock = CLOCK + self.ahead + timedelta(seconds=int(time.monotonic() - self.born))
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [self.binary, "demo", *self.places, "--port", str(self.ports[0]), "--intranet-port", str(self.ports[1]),
                 "--clock", clock.isoformat(), *self.words],
                cwd=ROOT, env=self._environment(), stdout=log, stderr=subprocess.STDOUT,
            )
        for address in self.address.values():
            self._wait_for(address)

    def stop(self):
        """Asks it to end and waits."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self.kill()

    def skip(self, **time):
        """Goes on as if so much time had passed: `server.skip(days=8)`."""
        self.stop()
        self.ahead += timedelta(**time)
        self.start()

    def kill(self):
        """Ends it between two instructions, as a power cut would; it cannot write anything any more."""
        self.process.kill()
        self.process.wait()

    def check(self):
        """What `bole check` says about the data of the stopped server, one line for a site; a finding raises."""
        return self._run("check", *self.places).splitlines()

    def _environment(self):
        # Cheap password hashes: the stories sign in often and are not about the cost of guessing.
        return os.environ | {"BOLE_DEMO_FAST_HASH": "1", "SWIFT_BACKTRACE": "enable=no"}

    def _run(self, *words):
        done = subprocess.run([self.binary, *words], cwd=ROOT, env=self._environment(), capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"bole {words[0]} failed: {done.stdout}{done.stderr}")
        return done.stdout

    def _wait_for(self, address):
        deadline = time.monotonic() + START_LIMIT
        while not answers(address):
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"The server did not start at {address}:\n{self.last_lines()}")
            time.sleep(0.1)

    def last_lines(self, count=40):
        """The end of the server's log."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-count:])


def answers(address):
    """Whether something answers there, even with a refusal."""
    try:
        urllib.request.urlopen(address, timeout=2).close()
    except urllib.error.HTTPError:
        return True
    except (urllib.error.URLError, OSError):
        return False
    return True


def free_ports(count):
    """Ports on which nobody listens at the moment; held open together, so that they differ."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]
    finally:
        for one in sockets:
            one.close()
