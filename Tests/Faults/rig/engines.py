"""The two database engines, as the trials need them."""

import os

from . import packs, records
from .postgres import Postgres


class SQLite:
    """A file in the data folder, which is copied together with it."""

    name = "sqlite"

    def words(self):
        """What the commands are told."""
        return []

    def keep_pattern(self):
        """The data folder has everything."""

    def lay_out_pattern(self):
        """The data folder has everything."""

    def records(self, world):
        """From a copy of the file."""
        return records.of_copy(world.bole.data / packs.SITE / "bole.sqlite", world.folder / "scratch")

    def close(self):
        """Nothing runs."""


def chosen(word=None):
    """The engines to use: `sqlite`, `postgres` or `both`."""
    word = word or os.environ.get("ENGINE") or "both"
    return {"sqlite": ["sqlite"], "postgres": ["postgres"], "both": ["sqlite", "postgres"]}[word]


def make(name):
    """An engine by its name."""
    return {"sqlite": SQLite, "postgres": Postgres}[name]()
