"""`bole migrate` on PostgreSQL ended at every message that it sends.

The schema is the former one or the next, and a second try finishes.
"""

import shutil

import pytest
from rig.packs import SITE
from rig.postgres import Postgres
from rig.world import World
from support import schema
from test_migration import Migration

pytestmark = pytest.mark.full
FILES = sorted((schema.PROGRAM.parent / "bole_Store.resources/Migrations/postgres").glob("*.sql"))


class Aged:
    """A world whose database can be laid out as of schema 1, again and again."""

    def __init__(self, folder):
        self.engine = Postgres()
        self.cluster = self.engine.cluster
        self.world = World(folder, self.engine)
        self.world.found()
        self.data = folder / "former"
        shutil.copytree(self.world.bole.data, self.data)
        (self.data / "DEMO").rename(self.data / "BOLE")
        self.make_former()
        self.shapes = {number: self.shape_after(number) for number in range(1, len(FILES) + 1)}

    def make_former(self):
        """Schema 1, with the settings by which the program knows its own."""
        settings = self.cluster.rows("SELECT name, value FROM settings WHERE name <> 'demo'", "pattern")
        history = self.cluster.rows("SELECT version, name, digest FROM schema_migrations WHERE version = 1", "pattern")
        self.cluster.sql("CREATE DATABASE former")
        self.cluster.sql(FILES[0].read_text(), "former")
        self.cluster.sql(
            "CREATE TABLE schema_migrations (version BIGINT PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, "
            "applied_at BIGINT NOT NULL)", "former")
        for name, value in settings:
            self.cluster.sql(f"INSERT INTO settings VALUES ('{name}', '{value}')", "former")
        for version, name, digest in history:
            self.cluster.sql(f"INSERT INTO schema_migrations VALUES ({version}, '{name}', '{digest}', 0)", "former")

    def shape_after(self, number):
        """The schema after so many migrations."""
        self.cluster.sql("CREATE DATABASE shaped")
        for file in FILES[:number]:
            self.cluster.sql(file.read_text(), "shaped")
        try:
            return self.shape("shaped")
        finally:
            self.cluster.sql("DROP DATABASE shaped WITH (FORCE)")

    def shape(self, database):
        """Every table, index and constraint as PostgreSQL itself writes them."""
        lines = self.cluster.run(
            "pg_dump", "--schema-only", "--no-owner", "-T", "schema_migrations", "-d", self.cluster.address(database))
        return [line for line in lines.splitlines() if line and not line.startswith(("--", "\\"))]

    def lay_out(self):
        """The former database under the name of the site's."""
        self.cluster.sql(f"DROP DATABASE IF EXISTS {SITE} WITH (FORCE)")
        self.cluster.sql(f"CREATE DATABASE {SITE} TEMPLATE former")

    def state(self):
        """The version and the schema."""
        self.engine.wait_for_orphans()
        version = self.cluster.rows("SELECT MAX(version) FROM schema_migrations", SITE)[0][0]
        return version, self.shape(SITE)


@pytest.fixture(scope="module")
def aged(temporary):
    """One server for all tries."""
    aged = Aged(temporary / "aged")
    yield aged
    aged.engine.close()


def interrupt(aged, shim, number):
    """Ends a migration at the n-th message; returns whether it came so far."""
    aged.lay_out()
    migration = Migration(aged.world, aged.data)
    shim.kill_at("send", number)
    code, said = migration.command("migrate", *aged.engine.words(), **shim.environment())
    shim.heal()
    assert code in (0, -9), said
    version, shape = aged.state()
    assert shape == aged.shapes[version], f"message {number}: neither the schema before nor the one after"
    code_after, said = migration.command("migrate", *aged.engine.words())
    assert code_after == 0, said
    assert aged.state() == (len(FILES), aged.shapes[len(FILES)])
    return code == -9


def test_a_migration_ended_at_any_message_is_finished_by_a_second_one(aged, shim):
    number = 1
    while interrupt(aged, shim, number):
        number += 1
    print(f"{number - 1} messages")
    assert number > 10
