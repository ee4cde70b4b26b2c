"""The server under load: started on one processor, watched from outside."""

import http.client
import os
import subprocess
import time

TICKS = os.sysconf("SC_CLK_TCK")


class Server:
    """`bole demo` on a folder that is seeded already."""

    def __init__(self, bole, data, keys, packs, port, processor, log):
        words = [bole, "demo", "--data", data, "--keys", keys, "--packs", packs, "--port", str(port),
                 "--intranet-port", str(port + 1)]
        self.port, self.intranet_port = port, port + 1
        self.log = open(log, "ab")
        self.process = subprocess.Popen(
            ["taskset", "-c", str(processor)] + words, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)

    def wait(self, seconds=120):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise SystemExit(f"the server ended before it served: see {self.log.name}")
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.intranet_port, timeout=2)
                connection.request("GET", "/health")
                if connection.getresponse().status == 200:
                    return
            except OSError:
                time.sleep(0.1)
        raise SystemExit("the server did not serve in time")

    def cpu_seconds(self):
        """User and kernel time of all its threads."""
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self):
        """Resident memory in MB."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as file:
            line = next(line for line in file if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()
