"""Rounds of starting, working, killing, starting again, and looking."""

import hashlib
import random
import time
from collections import Counter

from . import packs
from .crew import Crew
from .judge import Judge
from .ledger import Ledger
from .receipts import Receipts
from .world import World

#: After so many kills the world is laid out afresh, so that looking at all of it stays quick.
ROUNDS_PER_WORLD = 40
#: Contents of files that are read back after each restart.
READ_BACK = 3


class Campaign:
    """One engine's rounds and what they showed."""

    def __init__(self, folder, engine, seed, longest):
        self.world, self.engine = World(folder, engine), engine
        self.chance, self.longest = random.Random(seed), longest
        self.receipts = Receipts(folder / "receipts.jsonl")
        self.event_file = folder / "events.tsv"
        self.rounds, self.restarts, self.lost, self.findings = 0, [], [], []
        self.counts, self.ledger, self.crew = Counter(), None, None

    @property
    def acknowledged(self):
        """How many acts were acknowledged, sign-ins among them."""
        return self.receipts.count

    def run(self, rounds, seconds=None):
        """Kills `rounds` times, or until the time is over or something is wrong."""
        self.found()
        began = time.monotonic()
        while self.rounds < rounds and not self.lost and not self.findings:
            if self.rounds % ROUNDS_PER_WORLD == 0:
                self.begin_world()
            self.round()
            if seconds and time.monotonic() - began > seconds:
                break
        self.end_world()

    def found(self):
        """Makes the world for the first time."""
        self.world.found()

    def begin_world(self):
        """Lays out a fresh world with people whom nobody has seen."""
        self.end_world()
        self.lay_out()
        self.event_file.unlink(missing_ok=True)
        self.ledger = Ledger(self.receipts)
        self.crew = Crew(self.ledger, self.chance.random())
        self.world.start()

    def lay_out(self):
        """Makes the world afresh."""
        self.world.renew()

    def end_world(self):
        """Stops the server and keeps the counts."""
        if self.ledger:
            self.world.kill()
            self.counts += self.ledger.counts
            print(f"  {self.rounds} rounds, {self.acknowledged} acknowledged", flush=True)
        self.ledger = None

    def round(self):
        """Work, a kill, a start, and a look at everything."""
        self.rounds += 1
        self.crew.begin(self.world.server)
        time.sleep(self.chance.uniform(0, self.longest))
        was_running = self.strike()
        self.crew.end()
        if not was_running:
            said = self.world.server.said()[-2000:]
            self.findings.append(f"round {self.rounds}: the server ended by itself:\n{said}")
        self.mend()
        self.restarts.append(self.world.start())
        self.judge()
        self.findings += [f"round {self.rounds}: {wrong}" for wrong in self.crew.wrong]

    def strike(self):
        """The misfortune; says whether the server was running until then."""
        return self.world.kill()

    def mend(self):
        """What has to be put right before the server can start again."""

    def judge(self):
        """Looks with own eyes first, then lets the program look at itself."""
        records = self.world.records()
        self.lost += [f"round {self.rounds}: {finding}" for finding in Judge(self.ledger, records).run()]
        self.read_back(records)
        # Receipts of the round before: what was there once is there for good.
        self.findings += [f"round {self.rounds}: {finding}" for finding in self.world.check(self.event_file)]
        records.write_receipts(self.event_file)

    def read_back(self, records):
        """Some acknowledged files as their owner gets them."""
        owners = [person for person in self.crew.applicants if person.application and person.was_signed_in]
        self.chance.shuffle(owners)
        for owner in owners[:READ_BACK]:
            owner.port = self.world.server.port("public")
            for name, (_, digest) in list(self.ledger.pages[owner.application].files.items())[-1:]:
                rows = records.files[owner.application].get(name, [])
                status, _, _ = owner.get(f"/{packs.SITE}/attachments/{rows[0][0] if rows else 'none'}/content")
                if status != 200 or hashlib.sha256(owner.content).hexdigest() != digest:
                    self.lost.append(f"round {self.rounds}: {owner.application}: {name} reads back with {status}")

    def close(self):
        """Ends everything."""
        self.receipts.close()
        self.world.close()
        self.engine.close()
