"""The server of the stories: the demo world on free ports, at a fixed time, in a folder of its own."""

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CLOCK = "2026-11-21T10:00:00+08:00"
START_LIMIT = 120  # seconds; the seeding drives some twenty applications through their routes


class Server:
    """Both listeners of one running demo."""

    def __init__(self, folder):
        self.binary = Path(os.environ.get("BOLE_BINARY", ROOT / ".build/debug/bole"))
        self.folder = Path(folder)
        self.log = self.folder / "server.log"
        ports = free_ports(2)
        self.address = {side: f"http://127.0.0.1:{port}" for side, port in zip(("public", "intranet"), ports)}
        self.process = None

    def __enter__(self):
        keys = self.folder / "bole.keys"
        self._run("keys", "create", "--file", keys)
        ports = [address.rsplit(":", 1)[1] for address in self.address.values()]
        self.process = subprocess.Popen(
            [self.binary, "demo", "--data", self.folder / "data", "--keys", keys, "--packs", ROOT / "SitePacks",
             "--port", ports[0], "--intranet-port", ports[1], "--clock", CLOCK],
            cwd=ROOT, env=self._environment(), stdout=self.log.open("ab"), stderr=subprocess.STDOUT,
        )
        try:
            for address in self.address.values():
                self._wait_for(address)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def _environment(self):
        # Cheap password hashes: the stories sign in often and are not about the cost of guessing.
        return os.environ | {"BOLE_DEMO_FAST_HASH": "1", "SWIFT_BACKTRACE": "enable=no"}

    def _run(self, *words):
        done = subprocess.run([self.binary, *words], cwd=ROOT, env=self._environment(), capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"bole {words[0]} failed: {done.stdout}{done.stderr}")

    def _wait_for(self, address):
        deadline = time.monotonic() + START_LIMIT
        while not answers(address):
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"The server did not start at {address}:\n{self.last_lines()}")
            time.sleep(0.2)

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
