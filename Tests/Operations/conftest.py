"""What every test is given: the program, and folders of its own on a local disk."""

import shutil

import pytest
from support.bole import Bole, ROOT, Site

TEMPORARY = ROOT / ".build" / "operations"


@pytest.fixture(scope="session", autouse=True)
def temporary():
    """An empty folder below .build: the system's own may lie in memory, which the program refuses."""
    shutil.rmtree(TEMPORARY, ignore_errors=True)
    TEMPORARY.mkdir(parents=True)
    yield TEMPORARY


@pytest.fixture(scope="session")
def founded(temporary):
    """A site as `bole init` leaves it; copied for each test that changes something."""
    site = Site(Bole(temporary / "founded"))
    site.found()
    return site


@pytest.fixture(scope="session")
def seeded(temporary):
    """A demo with applications and attachments, stopped."""
    bole = Bole(temporary / "seeded")
    bole.run("keys", "create", "--file", bole.keys)
    bole.run("demo", "--reset-only", "--data", bole.data, "--keys", bole.keys)
    return bole


@pytest.fixture
def site(founded, temporary, request):
    """A founded site of the test's own."""
    own = founded.copy(temporary / request.node.name[:60])
    yield own
    own.bole.stop_all()


@pytest.fixture
def demo(seeded, temporary, request):
    """A seeded demo of the test's own."""
    own = seeded.copy(temporary / f"{request.node.name[:60]}-demo")
    yield own
    own.stop_all()


@pytest.fixture
def bole(temporary, request):
    """The program with nothing made yet."""
    own = Bole(temporary / request.node.name[:60])
    yield own
    own.stop_all()
