"""The trials' world on PostgreSQL: a database beside the data folder, on a server of the trials' own."""

import json
import time

from support.postgres import Cluster

from . import packs, records


class Postgres:
    """A database that is copied from a pattern on the same server."""

    name = "postgres"

    def __init__(self, *settings):
        self.cluster = Cluster(*settings)
        self.cluster.sql(f"CREATE DATABASE {packs.SITE}")

    def words(self):
        """What the commands are told."""
        return ["--database", self.cluster.address("{site}")]

    def keep_pattern(self):
        """The seeded database becomes the pattern."""
        self.cluster.sql(f"ALTER DATABASE {packs.SITE} RENAME TO pattern")

    def lay_out_pattern(self):
        """A new database like the pattern."""
        self.cluster.sql(f"DROP DATABASE IF EXISTS {packs.SITE} WITH (FORCE)")
        self.cluster.sql(f"CREATE DATABASE {packs.SITE} TEMPLATE pattern")

    def records(self, world):
        """As they stand once nobody works any more on behalf of a killed server."""
        self.wait_for_orphans()
        tables = self.cluster.tables(records.QUERIES, packs.SITE)
        return records.Records(lambda name: [tuple(plain(value) for value in row) for row in tables[name]])

    def wait_for_orphans(self, limit=10):
        """A backend finishes the statement that its dead client had sent."""
        query = f"SELECT pid FROM pg_stat_activity WHERE datname = '{packs.SITE}' AND state = 'active'"
        deadline = time.monotonic() + limit
        while self.cluster.rows(query, "postgres") and time.monotonic() < deadline:
            time.sleep(0.02)

    def close(self):
        """Stops the server."""
        self.cluster.close()


def plain(value):
    """JSON columns as text, as SQLite has them."""
    return value if isinstance(value, (str, int, type(None))) else json.dumps(value, ensure_ascii=False)
