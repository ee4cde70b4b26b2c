"""The disk says that it could not keep what was written: whatever is acknowledged is there all the same."""

import pytest
from rig.applicant import Applicant
from rig.reviewer import Reviewer
from rig.visitor import Unanswered


def work(world, ledger, chance):
    """A way through the form and to the employer; ends early when the server has given up."""
    applicant = Applicant("applicant-1", "127.1.1.1", ledger, chance)
    employer = Reviewer("employer-2", "127.2.2.1", ledger, chance)
    applicant.port = employer.port = world.server.port("public")
    way = [applicant.save_basic, applicant.save_plan, applicant.upload, applicant.upload, applicant.submit,
           employer.step]
    try:
        for act in (employer.enter, applicant.enter):
            act()
        if applicant.was_signed_in:
            applicant.start()
        for act in way if applicant.application else []:
            act()
    except Unanswered:
        # Only a server that has ended cuts a connection.
        world.server.process.wait(timeout=5)


SAMPLE = [("/bole.sqlite", 1), ("/bole.sqlite", 8), ("/blobs", 2)]
CASES = SAMPLE + [
    pytest.param(place, number, marks=pytest.mark.full)
    for place in ("/bole.sqlite", "/blobs") for number in range(1, 61) if (place, number) not in SAMPLE]


@pytest.mark.parametrize("place, number", CASES)
def test_a_failed_sync_acknowledges_nothing_that_is_lost(world, shim, ledger, chance, prove, place, number):
    shim.aim(place)
    world.start(**shim.environment())
    shim.fail_syncs(number)
    work(world, ledger, chance)
    prove(world)


def test_syncs_are_made_before_an_answer_is_given(world, shim, ledger, chance):
    """The control: the library is really asked, and fires."""
    shim.aim("/data/")
    world.start(**shim.environment())
    before = shim["syncs"]
    work(world, ledger, chance)
    assert shim["syncs"] >= before + ledger.receipts.count
    # Not one alone: the server writes for itself as well.
    shim.fail_syncs(1, number=1000)
    applicant = Applicant("applicant-3", "127.1.3.1", ledger, chance)
    applicant.port = world.server.port("public")
    assert applicant.sign_in() == 503 and shim["fired"] >= 1
