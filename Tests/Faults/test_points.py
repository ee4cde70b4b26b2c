"""The server ends itself at its n-th write or sync below the data folder, for every n until a whole way passes."""

import pytest
from rig.judge import Judge
from rig.ledger import Ledger
from test_syncs import work


def passes(world, shim, ledger, chance, call, number):
    """Works until the server ends; whether it did not."""
    world.renew()
    shim.aim("/data/")
    world.start(**shim.environment())
    shim.kill_at(call, number)
    work(world, ledger, chance)
    is_whole = world.server.process.poll() is None
    shim.heal()
    world.kill()
    world.start()
    assert Judge(ledger, world.records()).run() == [], f"{call} {number}"
    assert world.check() == [], f"{call} {number}"
    world.kill()
    return is_whole


def test_the_server_ends_in_the_midst_of_a_commit(world, shim, ledger, chance):
    """A sample, which is also the control: the library ends the server."""
    assert not passes(world, shim, ledger, chance, "sync", 6)


@pytest.mark.full
@pytest.mark.parametrize("call, step", [("sync", 1), ("write", 2)])
def test_the_server_ends_at_any_point(world, shim, ledger, chance, call, step):
    number = 1
    while not passes(world, shim, Ledger(ledger.receipts), chance, call, number):
        number += step
    print(f"{call}: every {step}. of {number - 1} points")
    assert number > 20
