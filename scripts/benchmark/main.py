"""`make bench`: seeds demo worlds, loads the release server, and puts the use cases beside the raw engines."""

import argparse
import datetime
import json
import os
import shutil
import subprocess
import sys
import time

import report
from load import Load
from prepare import Preparing
from server import Server

# Another folder is for trying out the benchmark itself.
RELEASE = os.environ.get("BOLE_BINARIES", ".build/release")


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench")
    parser.add_argument("--quick", action="store_true", help="small numbers, for a look in two minutes")
    parser.add_argument("--site", default="anhui")
    parser.add_argument("--applications", type=int, help="how many the large list has")
    parser.add_argument("--seconds", type=int, help="how long each measurement takes")
    parser.add_argument("--only", choices=["http", "engines"], help="one half of it")
    parser.add_argument("--port", type=int, default=9180)
    parser.add_argument("--processors", default="0,1", help="of the server and of the load generator")
    chosen = parser.parse_args()
    chosen.applications = chosen.applications or (3000 if chosen.quick else 100_000)
    chosen.small = min(chosen.applications, 500 if chosen.quick else 5000)
    chosen.seconds = chosen.seconds or (2 if chosen.quick else 8)
    return chosen


class Run:
    # In one section of one application, whose page and saves are measured one after the other.
    RECORDS = 500

    def __init__(self, chosen):
        self.chosen, self.work = chosen, os.path.abspath(".build/bench")
        self.data, self.keys = f"{self.work}/data", f"{self.work}/keys/bole.keys"
        self.place = ["--data", self.data, "--keys", self.keys, "--packs", "SitePacks"]
        self.figures = {"date": datetime.date.today().isoformat(), "processors": os.cpu_count(),
                        "applications": chosen.applications}

    def bench(self, *words):
        """Runs bole-bench on the folder and prints its line."""
        command = [f"{RELEASE}/bole-bench", words[0], *self.place, "--site", self.chosen.site, *map(str, words[1:])]
        line = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
        print(line, flush=True)
        return line

    def make_folder(self):
        shutil.rmtree(self.work, ignore_errors=True)
        os.makedirs(f"{self.work}/keys", mode=0o700)
        subprocess.run([f"{RELEASE}/bole", "keys", "create", "--file", self.keys], check=True,
                       stdout=subprocess.DEVNULL)
        subprocess.run([f"{RELEASE}/bole", "demo", *self.place, "--reset-only"], check=True,
                       stdout=subprocess.DEVNULL)

    # HTTP

    def serving(self):
        server_processor, _ = self.chosen.processors.split(",")
        server = Server(f"{RELEASE}/bole", self.data, self.keys, "SitePacks", self.chosen.port, server_processor,
                        f"{self.work}/server.log")
        server.wait()
        return server

    def load(self, server, connections=32):
        return Load(server, self.work, self.chosen.processors.split(",")[1], connections, self.chosen.seconds)

    def small_list(self):
        prepared = f"{self.work}/small.json"
        self.bench("seed", "--applications", self.chosen.small, "--prepared", prepared)
        server = self.serving()
        try:
            preparing = Preparing(self.chosen.site, server, prepared)
            load = self.load(server)
            return load.wrk(f"list of 50 in {self.chosen.small}", preparing.list(), server.intranet_port)
        finally:
            server.stop()

    def seed_rest(self):
        drafts, begun = (130 if self.chosen.quick else 900), time.monotonic()
        self.bench("seed", "--applications", self.chosen.applications - self.chosen.small, "--drafts", drafts,
                   "--records", self.RECORDS,
                   "--first", self.chosen.small, "--prepared", f"{self.work}/large.json")
        self.figures["seed seconds"] = time.monotonic() - begun

    def http(self):
        small = self.small_list()
        self.seed_rest()
        server = self.serving()
        try:
            self.figures["http"] = self.measure(server, small)
        finally:
            server.stop()

    def measure(self, server, small):
        site, quick = self.chosen.site, self.chosen.quick
        preparing, load = Preparing(site, server, f"{self.work}/large.json"), self.load(server)
        (crowd_page, crowd_save), alone = preparing.crowded(), self.load(server, connections=1)
        rows = [load.wrk("empty handler", [preparing.get("/health")], server.port),
                load.wrk("front page", [preparing.get(f"/{site}/")], server.port),
                load.calls("sign-in", preparing.sign_in_again, 4),
                load.wrk("save a page", preparing.saves(64), server.port, status=303, first_round=1),
                alone.wrk(f"page of {self.RECORDS} records", crowd_page, server.port),
                alone.wrk(f"save one of {self.RECORDS} records", crowd_save, server.port, status=303, first_round=1),
                load.wrk("submit", preparing.submissions(60 if quick else 800), server.port, status=303, once=True),
                small,
                load.wrk(f"list of 50 in {self.chosen.applications}", preparing.list(), server.intranet_port),
                load.wrk("open one application", preparing.openings(100), server.intranet_port),
                load.wrk("decide", preparing.decisions(100 if quick else 2000), server.intranet_port, status=303,
                         once=True)]
        return rows

    # In process, beside the raw engines

    def engines(self):
        if self.chosen.only:
            self.bench("seed", "--applications", self.chosen.applications)
        seconds, rounds = (1, 2) if self.chosen.quick else (4, 5)
        reviewer = {"anhui": "ah_province"}.get(self.chosen.site, "")
        for name, words in (("sqlite", []), ("postgres", ["--postgres"])):
            file = f"{self.work}/save-{name}.json"
            self.bench("save", "--seconds", seconds, "--rounds", rounds, "--output", file, *words)
            self.figures[f"save {name}"] = self.read(file)
        for name, words in (("sqlite", []), ("postgres", ["--postgres", self.chosen.applications])):
            file = f"{self.work}/list-{name}.json"
            self.bench("list", "--account", reviewer, "--seconds", seconds / 2, "--output", file, *words)
            self.figures[f"list {name}"] = self.read(file)

    @staticmethod
    def read(file):
        with open(file, encoding="utf-8") as found:
            return json.load(found)

    def end(self):
        with open(f"{self.work}/figures.json", "w", encoding="utf-8") as file:
            json.dump(self.figures, file, indent=1, ensure_ascii=False)
        rows = self.figures.get("http", [])
        if rows:
            print("\n" + report.table(rows) + "\n")
        problems = report.wrong(rows)
        for problem in problems:
            print(f"Not as expected: {problem}", file=sys.stderr)
        print(f"Benchmark: {len(rows)} kinds of requests, figures in .build/bench/figures.json")
        return 1 if problems else 0


def main():
    run = Run(arguments())
    run.make_folder()
    if run.chosen.only != "engines":
        run.http()
    if run.chosen.only != "http":
        run.engines()
    return run.end()


if __name__ == "__main__":
    sys.exit(main())
