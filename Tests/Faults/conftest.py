"""What every test is given: a seeded world on a local disk, laid out afresh, and the failing system calls."""

import random
import shutil

import pytest
import rig  # noqa: F401  finds the support code of the operations tests
from rig import engines
from rig.judge import Judge
from rig.ledger import Ledger
from rig.receipts import Receipts
from rig.shim import Shim
from rig.world import World
from support.bole import ROOT

TEMPORARY = ROOT / ".build" / "faults" / "tests"


def pytest_addoption(parser):
    parser.addoption("--full", action="store_true", help="everything, not only the samples")


def pytest_collection_modifyitems(config, items):
    if not config.getoption("--full"):
        items[:] = [item for item in items if not item.get_closest_marker("full")]


@pytest.fixture(scope="session", autouse=True)
def temporary():
    """An empty folder below .build: the system's own may lie in memory, which the program refuses."""
    shutil.rmtree(TEMPORARY, ignore_errors=True)
    TEMPORARY.mkdir(parents=True)
    return TEMPORARY


@pytest.fixture(scope="session")
def founded(temporary):
    """A seeded world on SQLite."""
    world = World(temporary / "sqlite", engines.SQLite())
    world.found()
    yield world
    world.close()


@pytest.fixture
def world(founded):
    """The same as it was founded."""
    founded.renew()
    yield founded
    founded.close()


@pytest.fixture
def shim(temporary):
    """Calls that fail on demand; none at first."""
    return Shim(temporary)


@pytest.fixture
def ledger(temporary, request):
    """Where acknowledged acts are noted."""
    receipts = Receipts(temporary / f"{request.node.name[:60].replace('/', '-')}.jsonl")
    yield Ledger(receipts)
    receipts.close()


@pytest.fixture
def chance():
    """The same in every run."""
    return random.Random(1)


@pytest.fixture
def prove(ledger):
    """Starts a killed world again, without faults, and looks whether everything acknowledged is there."""

    def prove(world):
        world.kill()
        world.start()
        assert Judge(ledger, world.records()).run() == []
        assert world.check() == []

    return prove
