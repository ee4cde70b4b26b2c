"""PostgreSQL dies, comes back, or loses its connections under work; and two servers work on one database."""

import time

import pytest
from rig.crew import Crew
from rig.judge import Judge
from rig.packs import SITE
from rig.postgres import Postgres
from rig.world import World

pytestmark = pytest.mark.full
TIMES = 5
BACK = 10  # seconds until something is written again
PATIENCE = 15  # seconds that anybody waits for any answer at most


@pytest.fixture(scope="module")
def served(temporary):
    """A seeded world on a server of the tests' own."""
    world = World(temporary / "postgres", Postgres())
    world.found()
    yield world
    world.close()
    world.engine.close()


@pytest.fixture
def world(served):
    served.renew()
    yield served
    served.close()


@pytest.fixture
def crew(world, ledger):
    """Everybody at work."""
    world.start()
    crew = Crew(ledger, 7)
    crew.begin(world.server)
    wait_for_work(ledger)
    yield crew
    crew.end()


def wait_for_work(ledger, number=10, limit=BACK):
    """Returns once so much more was acknowledged."""
    goal, deadline = ledger.receipts.count + number, time.monotonic() + limit
    while ledger.receipts.count < goal:
        assert time.monotonic() < deadline, "nothing is acknowledged any more"
        time.sleep(0.02)


def settle(world, ledger, crew):
    """Ends the work and looks at everything."""
    crew.end()
    assert crew.wrong == []
    assert Judge(ledger, world.records()).run() == []
    assert world.check() == []
    assert crew.slowest() < PATIENCE


def test_a_killed_database_loses_nothing_and_is_used_again_by_itself(world, ledger, crew):
    for _ in range(TIMES):
        world.engine.cluster.kill()
        time.sleep(1.5)
        world.engine.cluster.start()
        wait_for_work(ledger, number=1)
        wait_for_work(ledger)
    assert ledger.counts["503"] > 0
    settle(world, ledger, crew)


def test_a_stopped_database_is_told_to_the_people(world, ledger, crew):
    world.engine.cluster.stop()
    time.sleep(1)
    before = ledger.receipts.count
    time.sleep(3)
    assert ledger.receipts.count == before and ledger.counts["503"] > 0
    assert world.server.process.poll() is None
    world.engine.cluster.start()
    wait_for_work(ledger)
    settle(world, ledger, crew)


def test_connections_that_are_cut_lose_nothing(world, ledger, crew):
    cut = f"SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{SITE}'"
    for _ in range(TIMES * 4):
        assert int(world.engine.cluster.sql(cut)) > 0
        time.sleep(0.3)
    wait_for_work(ledger)
    settle(world, ledger, crew)


def test_two_servers_share_one_database(world, ledger, crew):
    first = world.server
    world.start()
    crew.end()
    crew.begin(first, world.server)
    wait_for_work(ledger, number=60, limit=60)
    settle(world, ledger, crew)


def test_one_of_two_servers_is_killed(world, ledger, crew):
    first = world.server
    for _ in range(TIMES):
        world.start()
        crew.end()
        crew.begin(first, world.server)
        wait_for_work(ledger, number=20, limit=30)
        first.kill()
        wait_for_work(ledger, number=10, limit=30)
        first = world.server
    settle(world, ledger, crew)
