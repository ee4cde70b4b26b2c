"""One measurement: wrk with prepared requests on one processor, the server's time and memory beside it."""

import json
import os
import socket
import subprocess
import threading
import time

FOLDER = os.path.dirname(os.path.abspath(__file__))


class Load:
    """Measures a server; every result is a dictionary of plain numbers."""

    def __init__(self, server, work, processor, connections, seconds):
        self.server, self.work, self.processor = server, work, processor
        self.connections, self.seconds = connections, seconds

    def wrk(self, name, requests, port, status=200, once=False, first_round=0):
        """Sends the requests round and round, or each once."""
        file, result = (os.path.join(self.work, f"{name}.{kind}") for kind in ("requests", "json"))
        with open(file, "wb") as out:
            for request in requests:
                # The mark and the number that replaces it are of the same length.
                out.write(b"%d\n" % len(request) + request + b"\n")
        if status == 200:
            self.look(name, requests[0], port)
        settings = {"BENCH_REQUESTS": file, "BENCH_RESULT": result, "BENCH_STATUS": str(status),
                    "BENCH_ONCE": "1" if once else "0", "BENCH_ROUND": str(first_round)}
        words = ["taskset", "-c", str(self.processor), "wrk", "-t", "1", "-c", str(self.connections), "-d",
                 f"{600 if once else self.seconds}s", "--timeout", "30s", "-s", os.path.join(FOLDER, "load.lua"),
                 f"http://127.0.0.1:{port}/"]
        before = self.server.cpu_seconds()
        subprocess.run(words, env=os.environ | settings, check=True, stdout=subprocess.DEVNULL)
        cpu = self.server.cpu_seconds() - before
        with open(result, encoding="utf-8") as found:
            figures = json.load(found)
        os.remove(file)
        return self.row(name, figures["requests"], figures["seconds"], figures["p50"], figures["p99"], cpu,
                        figures["wrong"])

    @staticmethod
    def look(name, request, port):
        """wrk counts only errors as wrong answers, and a redirection is none: so one answer is looked at before."""
        with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
            connection.sendall(request)
            head = connection.recv(64)
        if not head.startswith(b"HTTP/1.1 200 "):
            raise SystemExit(f"{name}: answered with {head[:40]}")

    def calls(self, name, call, threads):
        """Lets a few threads make the same call, for what is so slow that Python does not matter."""
        end, times, lock = time.monotonic() + self.seconds, [], threading.Lock()

        def work(number):
            while time.monotonic() < end:
                begun = time.monotonic()
                call(number)
                with lock:
                    times.append((time.monotonic() - begun) * 1000)

        before, begun = self.server.cpu_seconds(), time.monotonic()
        workers = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        times.sort()
        return self.row(name, len(times), time.monotonic() - begun, times[len(times) // 2],
                        times[min(len(times) - 1, len(times) * 99 // 100)], self.server.cpu_seconds() - before, 0)

    def row(self, name, requests, seconds, p50, p99, cpu, wrong):
        count = max(1, requests)
        return {"name": name, "requests": requests, "rate": requests / max(seconds, 0.001), "p50": p50, "p99": p99,
                "cpu": cpu * 1000 / count, "memory": self.server.memory(), "wrong": wrong}
