"""A seeded demo of the trial site, made once and laid out afresh as often as wanted."""

import functools
import shutil
import time

from support.bole import Bole

from . import packs


class World:
    """The program, its data folder and its database."""

    def __init__(self, folder, engine):
        self.engine, self.folder = engine, folder
        shutil.rmtree(folder, ignore_errors=True)
        self.bole = Bole(folder)
        self.packs = packs.make(folder / "packs")
        self.server = None

    def found(self):
        """Seeds the world and keeps it as the pattern of all that follow."""
        self.bole.run("keys", "create", "--file", self.bole.keys)
        self.bole.run("demo", "--reset-only", *self.places(), timeout=300)
        shutil.copytree(self.bole.data, self.folder / "pattern", symlinks=True)
        self.engine.keep_pattern()

    def renew(self):
        """The world as it was founded."""
        shutil.rmtree(self.bole.data, ignore_errors=True)
        shutil.copytree(self.folder / "pattern", self.bole.data, symlinks=True)
        self.bole.data.chmod(0o700)
        self.engine.lay_out_pattern()

    def places(self):
        """Where everything is, for any command."""
        return ["--data", self.bole.data, "--keys", self.bole.keys, "--packs", self.packs, *self.engine.words()]

    def start(self, *words, **environment):
        """Starts the server; returns the seconds until it was ready."""
        began = time.monotonic()
        self.server = self.bole.start("demo", "--packs", self.packs, *self.engine.words(), *words, **environment)
        return time.monotonic() - began

    def kill(self):
        """Ends the server between two instructions; says whether it was still running."""
        was_running = self.server.process.poll() is None
        self.server.kill()
        return was_running

    def records(self):
        """What the database holds."""
        return self.engine.records(self)

    def check(self, receipts=None):
        """What `bole check` finds; nothing when all is well."""
        more = ["--receipts", receipts] if receipts and receipts.exists() and self.knows_receipts else []
        try:
            self.bole.run("check", *self.places(), *more, timeout=300)
        except AssertionError as failure:
            return [str(failure)]
        return []

    @functools.cached_property
    def knows_receipts(self):
        """Whether the program can prove receipts; older ones cannot."""
        return "--receipts" in self.bole.run("check", "--help")

    def close(self):
        """Ends what still runs; the folder stays for whoever looks into a failure."""
        self.bole.stop_all()
