"""`bole migrate` ended at every write and sync: the schema is the former or the next one, and a second try finishes."""

import shutil
import subprocess

import pytest
from rig.packs import SITE
from support import schema


@pytest.fixture(scope="module")
def former(founded, temporary):
    """A real folder of schema 1 with the records of a demo."""
    founded.renew()
    data = temporary / "former"
    shutil.rmtree(data, ignore_errors=True)
    shutil.copytree(founded.bole.data, data)
    data.chmod(0o700)
    (data / "DEMO").rename(data / "BOLE")
    database = data / SITE / "bole.sqlite"
    schema.age(database, 1)
    connection = schema.sqlite3.connect(database)
    connection.execute("DELETE FROM settings WHERE name = 'demo'")
    connection.commit()
    connection.close()
    return data


class Migration:
    """One try on a folder of its own."""

    def __init__(self, world, former):
        self.world, self.data = world, world.folder / "migrating"
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.copytree(former, self.data)
        self.data.chmod(0o700)
        self.database = self.data / SITE / "bole.sqlite"

    def command(self, *words, **environment):
        """Runs a command on the folder; its exit code and what it said."""
        places = ["--data", self.data, "--keys", self.world.bole.keys, "--packs", self.world.packs]
        done = subprocess.run(
            [self.world.bole.binary, *words, *places], env=self.world.bole.environment(**environment),
            capture_output=True, text=True, timeout=120)
        return done.returncode, done.stdout + done.stderr

    def state(self):
        """The version and the schema."""
        return schema.version_and_shape(self.database, self.world.folder / "scratch")


def interrupt(founded, former, shim, place, call, number):
    """Ends a migration at the n-th call; returns whether it came so far."""
    migration = Migration(founded, former)
    shim.aim(place)
    shim.kill_at(call, number)
    code, said = migration.command("migrate", **shim.environment())
    shim.heal()
    assert code in (0, -9), said
    version, shape = migration.state()
    assert shape == schema.shapes()[version], f"{call} {number}: neither the schema before nor the one after"
    code_after, said = migration.command("migrate")
    assert code_after == 0, said
    assert migration.state() == (schema.LATEST, schema.shapes()[schema.LATEST])
    return code == -9


CASES = [("/bole.sqlite", "write"), ("/bole.sqlite", "sync"), ("/before-migration", "write")]


@pytest.mark.parametrize("place, call", CASES)
def test_a_migration_ended_at_some_calls_is_finished_by_a_second_one(founded, former, shim, place, call):
    assert interrupt(founded, former, shim, place, call, 1)
    interrupt(founded, former, shim, place, call, 9)


@pytest.mark.full
@pytest.mark.parametrize("place, call", CASES)
def test_a_migration_ended_at_any_call_is_finished_by_a_second_one(founded, former, shim, place, call):
    number = 1
    while interrupt(founded, former, shim, place, call, number):
        number += 1 if place == "/bole.sqlite" else 7
    print(f"{call} below {place}: {number - 1} points")
    assert number > 3


def test_the_aged_folder_is_sound(founded, former):
    """The control: without a misfortune the migration goes through, and the check finds nothing."""
    migration = Migration(founded, former)
    assert migration.state() == (1, schema.shapes()[1])
    code, said = migration.command("migrate")
    assert code == 0 and "applied 2" in said, said
    code, said = migration.command("check")
    assert code == 0, said
