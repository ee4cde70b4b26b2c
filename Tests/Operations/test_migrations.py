"""An upgrade brings the database along, with a copy of what was before."""

import sqlite3

from support import schema
from test_interlocks import newer, older


def test_a_pending_migration_is_told_and_applied_with_a_copy_before(site):
    older(site)
    said = site.bole.on_data("migrate", "--status", fails=True)
    assert f"anhui: schema 1 of {schema.LATEST}, pending: 2 (one_time_links)" in said
    said = site.bole.on_data("migrate")
    assert "anhui: applied 2" in said
    copy = sqlite3.connect(site.bole.data / "anhui/before-migration-2.sqlite")
    assert copy.execute("SELECT MAX(version) FROM schema_migrations").fetchone() == (1,)
    assert f"schema {schema.LATEST} of {schema.LATEST}, nothing is pending" in site.bole.on_data("migrate", "--status")
    assert "nothing is pending" in site.bole.on_data("migrate")
    assert site.bole.start("serve").stop()[0] == 0


def test_the_running_server_tells_what_is_pending(site):
    site.bole.start("serve")
    assert "nothing is pending" in site.bole.on_data("migrate", "--status")
    assert "in use by another process" in site.bole.on_data("migrate", fails=True)


def test_a_newer_database_is_left_alone(site):
    newer(site)
    before = site.bole.fingerprint()
    assert "use a newer program" in site.bole.on_data("migrate", fails=True)
    assert "use a newer program" in site.bole.on_data("migrate", "--status", fails=True)
    assert site.bole.fingerprint() == before


def test_a_migration_that_fails_changes_nothing(site):
    older(site)
    site.sql("CREATE TABLE one_time_links (mine TEXT)")
    said = site.bole.on_data("migrate", fails=True)
    assert "one_time_links" in said
    assert site.value("SELECT MAX(version) FROM schema_migrations") == 1
    assert site.value("SELECT COUNT(*) FROM pragma_table_info('one_time_links')") == 1


def test_an_older_backup_is_restored_and_then_migrated(site):
    older(site)
    backup = site.bole.folder / "backup"
    site.bole.on_data("backup", "--to", backup)
    assert "is of an older program" in site.bole.on_data("restore", "--from", backup)
    assert "Run `bole migrate`" in site.bole.on_data("serve", fails=True)
    site.bole.on_data("migrate")
    assert site.bole.start("serve").stop()[0] == 0
