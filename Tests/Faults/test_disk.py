"""A full disk and one that may only be read: nobody is told a lie, reading goes on, and it mends by itself."""

import time

import pytest
from rig.applicant import Applicant
from rig.packs import SITE

PLACES = {"everything": "/data/", "database": "/bole.sqlite", "log": "/bole.sqlite-wal", "attachments": "/blobs/"}
FAULTS = ["fill_the_disk", "forbid_writing"]
SAMPLE = [("everything", "fill_the_disk"), ("attachments", "fill_the_disk"), ("everything", "forbid_writing")]
CASES = SAMPLE + [
    pytest.param(place, fault, marks=pytest.mark.full)
    for place in PLACES for fault in FAULTS if (place, fault) not in SAMPLE]


def begun(world, shim, ledger, chance, place):
    """An applicant in the midst of the form, the server under the shim."""
    shim.aim(place)
    world.start(**shim.environment())
    person = Applicant("applicant-1", "127.1.1.1", ledger, chance)
    person.port = world.server.port("public")
    person.enter()
    person.start()
    for act in (person.save_basic, person.save_plan, person.upload):
        act()
        assert person.status == 303
    return person


def wait_until_saved(person, limit=10):
    """Saving works again by itself."""
    deadline = time.monotonic() + limit
    while True:
        person.save_plan()
        if person.status == 303:
            return
        assert time.monotonic() < deadline, "the server did not mend by itself"
        time.sleep(0.2)


@pytest.mark.parametrize("place, fault", CASES)
def test_nobody_is_told_a_lie_and_reading_goes_on(world, shim, ledger, chance, prove, place, fault):
    person = begun(world, shim, ledger, chance, PLACES[place])
    before = shim["fired"]
    getattr(shim, fault)()
    statuses = []
    for act in (person.save_basic, person.upload, person.save_plan, person.submit):
        act()
        statuses.append(person.status)
    assert shim["fired"] > before and 503 in statuses
    if place == "attachments":
        assert statuses == [303, 503, 303, 303]
    for path in (f"/{SITE}/", f"/{SITE}/home", f"/{SITE}/applications/{person.application}/preview"):
        assert person.get(path)[0] == 200
    stranger = Applicant("applicant-2", "127.1.2.1", ledger, chance)
    stranger.port = person.port
    assert stranger.sign_in() in ((303,) if place == "attachments" else (503,))
    shim.heal()
    if place != "attachments":
        wait_until_saved(person)
        person.upload()
        assert person.status == 303
    prove(world)
