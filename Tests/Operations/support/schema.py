"""Databases of former versions, and what the schema of each version is."""

import os
import shutil
import sqlite3
from pathlib import Path

from .bole import ROOT

PROGRAM = Path(os.environ.get("BOLE_BINARY", ROOT / ".build/debug/bole"))
#: The migrations that lie beside the program, which are the ones it applies.
MIGRATIONS = sorted((PROGRAM.parent / "bole_Store.resources/Migrations/sqlite").glob("*.sql"))
LATEST = len(MIGRATIONS)
HISTORY = """CREATE TABLE schema_migrations (
    version INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT"""


def shape(connection):
    """Every table and index with its text, the history of migrations aside."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: " ".join(text.split()) for name, text in rows if name != "schema_migrations"}


def shapes():
    """The schema after each migration, by its number."""
    connection, found = sqlite3.connect(":memory:"), {}
    for number, file in enumerate(MIGRATIONS, start=1):
        connection.executescript(file.read_text())
        found[number] = shape(connection)
    return found


def age(database, version):
    """Replaces an SQLite database by one of a former version with the same records."""
    former = database.with_name("former.sqlite")
    connection = sqlite3.connect(former, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    for file in MIGRATIONS[:version]:
        connection.executescript(file.read_text())
    connection.execute(HISTORY)
    connection.execute("ATTACH ? AS present", (str(database),))
    connection.execute("BEGIN")
    connection.execute(
        "INSERT INTO schema_migrations SELECT * FROM present.schema_migrations WHERE version <= ?", (version,))
    for (table,) in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall():
        if table != "schema_migrations":
            names = ", ".join(columns(connection, "main", table) & columns(connection, "present", table))
            connection.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM present.{table}")
    connection.execute("COMMIT")
    connection.close()
    for ending in ("-wal", "-shm"):
        database.with_name(database.name + ending).unlink(missing_ok=True)
    former.replace(database)


def columns(connection, schema, table):
    """The names of a table's columns."""
    rows = connection.execute("SELECT name FROM pragma_table_info(?, ?)", (table, schema))
    return {f'"{name}"' for (name,) in rows}


def version_and_shape(database, scratch):
    """The version that a database says it has, and its schema, read from a copy."""
    scratch.mkdir(parents=True, exist_ok=True)
    for ending in ("-wal", ""):
        source, target = database.with_name(database.name + ending), scratch / f"migrated.sqlite{ending}"
        target.unlink(missing_ok=True)
        if source.exists():
            shutil.copyfile(source, target)
    connection = sqlite3.connect(scratch / "migrated.sqlite")
    try:
        version = connection.execute("SELECT MAX(version) FROM schema_migrations").fetchone()[0]
        return version, shape(connection)
    finally:
        connection.close()
