"""Each condition of a safe start, broken: a sentence that says how to mend it, and nothing changed."""

import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from support import schema

MEMORY = Path("/dev/shm")


def refusal(site, *words, **environment):
    """What `bole serve` says when it does not start; the data folder must be as before."""
    before = site.bole.fingerprint()
    said = site.bole.on_data("serve", "--public-port", "0", "--intranet-port", "0", *words, fails=True, **environment)
    assert site.bole.fingerprint() == before
    return said


def newer(site):
    site.sql("INSERT INTO schema_migrations VALUES (99, 'later', 'x', 0)")


def older(site):
    schema.age(site.database, 1)


def edited(site):
    site.sql("UPDATE schema_migrations SET digest = 'x' WHERE version = 1")


def foreign(site):
    site.sql("UPDATE settings SET value = 'chongqing' WHERE name = 'site'")


def invented(site):
    site.sql("INSERT INTO settings VALUES ('demo', 'seeded')")


def future(site):
    site.sql("INSERT INTO events (application_id, ordinal, kind, from_state, to_state, account_id, actor_name, unit_name, "
             "contact_phone, at, text, decision, pass, snapshot_digest, previous_hash, hash) "
             "VALUES ('a', 1, 'x', 'x', 'x', 'x', 'x', '', '', 4102444800000, '', '{}', 0, '', '', 'x')")


def no_canary(site):
    site.sql("DELETE FROM settings WHERE name = 'key-canary'")


def other_keys(site):
    site.bole.keys.unlink()
    site.bole.run("keys", "create", "--file", site.bole.keys)


def changed_first_key(site):
    old = site.bole.keys.read_text().splitlines()
    other_keys(site)
    new = site.bole.keys.read_text().splitlines()[1].replace("k1", "k0")
    site.bole.keys.write_text("\n".join([old[0], new, *old[1:]]) + "\n")


def not_a_database(site):
    site.database.write_bytes(b"these are my notes\n" * 500)


def empty_file(site):
    site.database.write_bytes(b"")


def another_program(site):
    site.database.unlink()
    connection = sqlite3.connect(site.database)
    connection.execute("CREATE TABLE songs (title TEXT)")
    connection.commit()
    connection.close()


def corrupted_page(site):
    page = site.value("SELECT rootpage FROM sqlite_master WHERE name = 'accounts'")
    with site.database.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(os.urandom(512))


def cut_short(site):
    with site.database.open("r+b") as file:
        file.truncate(20_000)


BROKEN = [
    (newer, "use a newer program", "restore the backup made before the upgrade"),
    (older, "migration 2 is missing", "Run `bole migrate`"),
    (edited, "is not the text that was applied", "Start the program that wrote it"),
    (foreign, "belongs to the site 'chongqing', not to 'anhui'", "Put the right file"),
    (invented, "holds a demo", "Name another data folder"),
    (future, "but the last event is of 2100-01-01", "Set the clock right"),
    (no_canary, "no sealed test value", "bole restore"),
    (other_keys, "is not the one with which this database was sealed", "Put back the right key file"),
    (changed_first_key, "is not the one with which this database was sealed", "Put back the right key file"),
    (not_a_database, "file is not a database", "bole restore"),
    (empty_file, "is empty", "put the right one"),
    (another_program, "none that Bole made", "Put the right file"),
    (corrupted_page, "damaged", "bole restore"),
    (cut_short, "malformed", "bole restore"),
]


@pytest.mark.parametrize("spoil, finding, mend", BROKEN, ids=lambda value: getattr(value, "__name__", ""))
def test_a_wrong_database_is_refused(site, spoil, finding, mend):
    spoil(site)
    said = refusal(site)
    assert finding in said and mend in said, said
    doctor = site.bole.on_data("doctor", fails=True)
    assert any(finding in line and mend in line for line in doctor.splitlines() if line.startswith("STOP")), doctor


def test_a_database_that_another_program_uses_without_a_log_is_refused(site):
    connection = sqlite3.connect(site.database, isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("BEGIN EXCLUSIVE")
    said = site.bole.on_data("serve", "--public-port", "0", "--intranet-port", "0", fails=True)
    assert "locked" in said
    connection.close()


def test_a_second_process_is_refused(site):
    site.bole.start("serve")
    assert "is in use by another process. Stop it first." in refusal(site)


@pytest.mark.parametrize("mode", [0o755, 0o770, 0o701])
def test_a_folder_open_to_others_is_refused(site, mode):
    site.bole.data.chmod(mode)
    assert f"chmod 700 {site.bole.data}" in refusal(site)


def test_a_key_file_open_to_others_is_refused(site):
    site.bole.keys.chmod(0o640)
    assert f"chmod 600 {site.bole.keys}" in refusal(site)


def test_a_missing_key_file_is_refused(site):
    site.bole.keys.unlink()
    assert "restore it from its backup" in refusal(site)


def test_a_key_file_inside_the_data_folder_is_refused(site):
    inside = site.bole.data / "bole.keys"
    shutil.move(site.bole.keys, inside)
    site.bole.keys = inside
    assert "inside the data folder" in refusal(site)


def test_too_little_free_space_is_refused(site):
    assert "lower smallest-free-megabytes" in refusal(site, BOLE_SMALLEST_FREE_MEGABYTES="1000000000")


@pytest.mark.skipif(not os.access(MEMORY, os.W_OK), reason="there is no file system in memory")
def test_a_folder_in_memory_is_refused(site):
    folder = MEMORY / f"bole-{os.getpid()}"
    try:
        shutil.copytree(site.bole.data, folder)
        folder.chmod(0o700)
        site.bole.data = folder
        assert "is on tmpfs" in refusal(site)
    finally:
        shutil.rmtree(folder)


def test_a_folder_that_is_missing_or_empty_is_refused(bole):
    bole.run("keys", "create", "--file", bole.keys)
    assert "There is no folder" in bole.on_data("serve", fails=True)
    bole.data.mkdir(mode=0o700)
    assert "Run `bole init SITE`" in bole.on_data("serve", fails=True)
    assert not any(bole.data.iterdir())


def test_a_site_without_pack_or_without_database_is_refused(site):
    assert "has no database of 'chongqing'" in refusal(site, "--site", "chongqing")
    assert "has no site 'nowhere'" in refusal(site, "--site", "nowhere")
    packs = site.bole.folder / "packs"
    packs.mkdir()
    assert "site packs:" in refusal(site, "--packs", packs)


def test_doctor_prints_every_condition_of_a_sound_folder(site):
    lines = site.bole.on_data("doctor").splitlines()
    names = [line[6:].split(":")[0] for line in lines]
    assert names == [
        "data folder", "permissions", "file system", "free space", "key file", "site packs", "printing",
        "single process", "SQLite version", "durability", "foreign keys", "anhui database", "anhui soundness", "anhui schema",
        "anhui messages", "anhui site", "anhui demo", "anhui keys", "anhui clock",
    ]
    assert not [line for line in lines if line.startswith("STOP")]
    assert sorted(file.name for file in site.bole.data.iterdir()) == ["BOLE", "anhui", "folder.lock"]


def test_doctor_is_answered_by_the_running_server(site):
    site.bole.start("serve")
    said = site.bole.on_data("doctor")
    assert "The server is running and answered this." in said
    assert "journal mode wal, synchronous 2" in said
