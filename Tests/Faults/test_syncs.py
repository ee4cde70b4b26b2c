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
    acts = [employer.enter, applicant.enter, applicant.start, applicant.save_basic, applicant.save_plan, applicant.upload,
            applicant.upload, applicant.submit, employer.step]
    try:
        for act in acts:
            if applicant.was_signed_in or act in (employer.enter, applicant.enter):
                if applicant.application or act in (employer.enter, applicant.enter, applicant.start):
                    act()
    except Unanswered:
        assert world.server.process.poll() is not None, "a connection was cut without reason"


@pytest.mark.parametrize("number", [1, 2, 3, 5, 8, 13] + [pytest.param(n, marks=pytest.mark.full) for n in range(14, 61)])
@pytest.mark.parametrize("place", ["/bole.sqlite", "/blobs"])
def test_a_failed_sync_acknowledges_nothing_that_is_lost(world, shim, ledger, chance, prove, number, place):
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
    shim.fail_syncs(1)
    applicant = Applicant("applicant-3", "127.1.3.1", ledger, chance)
    applicant.port = world.server.port("public")
    assert applicant.sign_in() == 503 and shim["fired"] == 1
