"""Backups are made while the server works, and proven before they replace anything."""

import os
import shutil
import sqlite3
import subprocess
import threading
from pathlib import Path

import pytest


def findings(bole):
    """The lines of `bole check`."""
    return bole.on_data("check")


def test_a_backup_of_a_running_server_brings_everything_back(demo):
    demo.start("demo")
    backup = demo.folder / "backup"
    said = demo.on_data("backup", "--to", backup)
    assert f"the backup {backup} is complete" in said
    whole = findings(demo)
    demo.stop_all()
    subprocess.run(["sha256sum", "--check", "--quiet", "MANIFEST"], cwd=backup, check=True)
    shutil.rmtree(demo.data)
    said = demo.on_data("restore", "--from", backup)
    assert "is whole and sound" in said
    assert findings(demo) == whole and "0 attachments" not in whole.splitlines()[0]
    demo.start("demo")


def test_writes_go_on_during_a_backup_and_the_copy_is_of_one_moment(site):
    site.bole.start("serve")
    links, stop = [], threading.Event()

    def write():
        while not stop.is_set():
            links.append(site.bole.on_data("link", site.name))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            site.bole.on_data("backup", "--to", site.bole.folder / f"backup-{number}")
    finally:
        stop.set()
        writer.join()
    assert links
    for number in range(5):
        copy = sqlite3.connect(site.bole.folder / f"backup-{number}/anhui/bole.sqlite")
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert copy.execute("SELECT COUNT(*) FROM one_time_links").fetchone() == (1,)


def test_the_former_folder_is_kept_aside(site):
    backup = site.bole.folder / "backup"
    site.bole.on_data("backup", "--to", backup)
    site.sql("INSERT INTO settings VALUES ('later', 'yes')")
    said = site.bole.on_data("restore", "--from", backup)
    assert site.value("SELECT value FROM settings WHERE name = 'later'") is None
    aside = Path(said.split("was kept as ")[1].splitlines()[0])
    kept = sqlite3.connect(aside / "anhui/bole.sqlite").execute("SELECT value FROM settings WHERE name = 'later'")
    assert kept.fetchone() == ("yes",)
    assert site.bole.start("serve").stop()[0] == 0


def flip(file):
    body = bytearray(file.read_bytes())
    body[len(body) // 2] ^= 1
    file.write_bytes(body)


def a_blob(backup):
    return next(file for file in sorted(backup.rglob("blobs/*/*/*")) if file.is_file())


def altered_database(backup):
    flip(backup / "anhui/bole.sqlite")


def altered_attachment(backup):
    file = a_blob(backup)
    body = file.read_bytes()
    file.unlink()
    file.write_bytes(body[:-1])


def missing_attachment(backup):
    a_blob(backup).unlink()


def extra_file(backup):
    (backup / "anhui/more").write_text("x")


def no_manifest(backup):
    (backup / "MANIFEST").unlink()


def malformed_manifest(backup):
    (backup / "MANIFEST").write_text("nonsense\n")


def path_leading_out(backup):
    manifest = backup / "MANIFEST"
    manifest.write_text(manifest.read_text() + "0" * 64 + "  ../../outside\n")


def later_format(backup):
    label = backup / "BACKUP"
    label.write_text(label.read_text().replace("format = 1", "format = 2"))


def resealed(backup):
    """A backup whose digests are right and whose records do not agree."""
    database = backup / "anhui/bole.sqlite"
    connection = sqlite3.connect(database)
    connection.execute("UPDATE events SET text = 'never said' WHERE ordinal = 2")
    connection.commit()
    connection.close()
    digest = subprocess.run(["sha256sum", database], capture_output=True, text=True, check=True).stdout[:64]
    manifest = backup / "MANIFEST"
    lines = [digest + line[64:] if line.endswith("  anhui/bole.sqlite") else line
             for line in manifest.read_text().splitlines()]
    manifest.write_text("\n".join(lines) + "\n")


SPOILED = [
    (altered_database, "is not what was backed up: anhui/bole.sqlite"),
    (altered_attachment, "is not what was backed up: "),
    (missing_attachment, "lacks a file of its manifest"),
    (extra_file, "a file that its manifest does not know: anhui/more"),
    (no_manifest, "it is no backup, or one that was cut short"),
    (malformed_manifest, "MANIFEST of"),
    (path_leading_out, "MANIFEST of"),
    (later_format, "of a newer program"),
    (resealed, "does not agree with itself"),
]


@pytest.fixture(scope="session")
def sound_backup(seeded):
    """A backup of the seeded demo."""
    backup = seeded.folder / "backup"
    seeded.on_data("backup", "--to", backup)
    return backup


@pytest.mark.parametrize("spoil, words", SPOILED, ids=lambda value: getattr(value, "__name__", ""))
def test_a_spoiled_backup_replaces_nothing(demo, sound_backup, spoil, words):
    backup = demo.folder / "backup"
    shutil.copytree(sound_backup, backup)
    spoil(backup)
    before = demo.fingerprint()
    assert words in demo.on_data("restore", "--from", backup, fails=True)
    assert demo.fingerprint() == before
    assert not (demo.folder / "data.restoring").exists()


def test_a_backup_needs_its_keys(demo, sound_backup):
    demo.keys.unlink()
    demo.run("keys", "create", "--file", demo.keys)
    before = demo.fingerprint()
    assert "is not the one with which" in demo.on_data("restore", "--from", sound_backup, fails=True)
    assert demo.fingerprint() == before


def test_real_records_and_demo_backups_do_not_mix(site, sound_backup):
    before = site.bole.fingerprint()
    assert "the backup is a demo's" in site.bole.on_data("restore", "--from", sound_backup, fails=True)
    assert site.bole.fingerprint() == before


def test_nothing_is_restored_under_a_running_server(site):
    backup = site.bole.folder / "backup"
    site.bole.on_data("backup", "--to", backup)
    site.bole.start("serve")
    assert "stop it first" in site.bole.on_data("restore", "--from", backup, fails=True)


def test_a_backup_is_never_written_over_something(site):
    taken = site.bole.folder / "taken"
    taken.mkdir()
    (taken / "mine").write_text("x")
    assert "never written over another" in site.bole.on_data("backup", "--to", taken, fails=True)
    assert "inside the data folder" in site.bole.on_data("backup", "--to", site.bole.data / "b", fails=True)
    assert "could not" in site.bole.on_data("backup", "--to", site.bole.folder / "a/b/c", fails=True)
    site.bole.start("serve")
    assert "never written over another" in site.bole.on_data("backup", "--to", taken, fails=True)


def test_a_damaged_database_gives_no_backup(site):
    page = site.value("SELECT rootpage FROM sqlite_master WHERE name = 'accounts'")
    with site.database.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(os.urandom(512))
    backup = site.bole.folder / "backup"
    assert "damaged" in site.bole.on_data("backup", "--to", backup, fails=True)
    assert not (backup / "MANIFEST").exists()


def test_a_server_that_does_not_answer_is_not_passed_by(site):
    server = site.bole.start("serve")
    (site.bole.data / "control.sock").unlink()
    for command in ("check", "doctor"):
        assert "its server does not answer" in site.bole.on_data(command, fails=True)
    server.stop()


def test_the_socket_is_for_the_owner_alone(site):
    site.bole.start("serve")
    assert (site.bole.data / "control.sock").stat().st_mode & 0o777 == 0o600
