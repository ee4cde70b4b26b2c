"""A disk that is really full: a small ext4 on a loop device, filled to the last block and emptied again."""

import os
import time

import pytest
from rig.crew import Crew
from rig.flaky_disk import FlakyDisk, Unavailable
from rig.judge import Judge

pytestmark = pytest.mark.full
TIMES = 4


@pytest.fixture
def disk(temporary):
    """A small disk."""
    try:
        disk = FlakyDisk(temporary / "small", megabytes=48)
        disk.on()
    except Unavailable as reason:
        pytest.skip(f"no such disk can be made here: {reason}")
    yield disk
    disk.off()


def fill(place):
    """Takes every free block."""
    with place.open("wb", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue


def test_a_full_disk_is_told_and_used_again_when_there_is_room(founded, disk, ledger, temporary):
    data = founded.bole.data
    founded.bole.data = disk.mount / "data"
    try:
        founded.renew()
        founded.start()
        crew = Crew(ledger, 11)
        crew.begin(founded.server)
        for _ in range(TIMES):
            time.sleep(2)
            fill(disk.mount / "ballast")
            time.sleep(2)
            os.unlink(disk.mount / "ballast")
            before, deadline = ledger.receipts.count, time.monotonic() + 10
            while ledger.receipts.count < before + 3:
                assert time.monotonic() < deadline, "nothing is acknowledged although there is room again"
                time.sleep(0.05)
        crew.end()
        assert crew.wrong == [] and ledger.counts["503"] > 0
        founded.kill()
        founded.start()
        assert Judge(ledger, founded.records()).run() == []
        assert founded.check() == []
    finally:
        founded.close()
        founded.bole.data = data
