"""The control of the power cut: commits groups of rows to SQLite and prints each group's number once it is told done.

    control_writer.py FILE LEVEL      LEVEL is SQLite's `synchronous`: NORMAL loses groups at a power cut, FULL does not
"""

import sqlite3
import sys


def main(path, level):
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {level}")
    connection.execute("CREATE TABLE IF NOT EXISTS acts (group_number INTEGER, text TEXT)")
    number = connection.execute("SELECT COALESCE(MAX(group_number), 0) FROM acts").fetchone()[0]
    while True:
        number += 1
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO acts VALUES (?, ?)", [(number, "x" * 500)] * 8)
        connection.execute("COMMIT")
        print(number, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
