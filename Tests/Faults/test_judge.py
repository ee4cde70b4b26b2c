"""The controls of the judge: whatever is lost, half there or invented behind its back, it finds."""

import sqlite3
import time

import pytest
from rig.crew import Crew
from rig.judge import Judge
from rig.ledger import Ledger
from rig.packs import SITE
from rig.receipts import Receipts

PLANTED = {
    "a save": "UPDATE application_sections SET answers = '{}' WHERE section = 'plan'",
    "half a save": "UPDATE application_sections SET answers = json_set(answers, '$.goal', 'x') WHERE section = 'plan'",
    "a file": "DELETE FROM attachments WHERE id IN (SELECT MIN(id) FROM attachments)",
    "a short file": "UPDATE attachments SET size = size - 1",
    "an event": "DELETE FROM events WHERE kind = 'submit'",
    "an invented event": "UPDATE events SET kind = 'recall' WHERE kind = 'submit'",
    "a snapshot": "DELETE FROM snapshots",
    "another snapshot": "UPDATE snapshots SET content = '{}'",
    "an application": "DELETE FROM applications WHERE id IN (SELECT MIN(id) FROM applications)",
}


@pytest.fixture(scope="module")
def worked(founded, temporary):
    """A world in which people have worked, and what they were told."""
    founded.renew()
    ledger = Ledger(Receipts(temporary / "judged.jsonl"))
    founded.start()
    crew, deadline = Crew(ledger, 5), time.monotonic() + 20
    crew.begin(founded.server)
    while (ledger.counts["submit"] < 1 or ledger.counts["upload"] < 2) and time.monotonic() < deadline:
        time.sleep(0.1)
    crew.end()
    assert crew.wrong == []
    founded.server.stop()
    assert Judge(ledger, founded.records()).run() == []
    return founded, ledger


@pytest.mark.parametrize("spoil", PLANTED.values(), ids=PLANTED)
def test_what_is_lost_is_found(worked, spoil):
    world, ledger = worked
    file = world.bole.data / SITE / "bole.sqlite"
    before = file.read_bytes()
    connection = sqlite3.connect(file)
    assert connection.execute(spoil).rowcount > 0
    connection.commit()
    connection.close()
    assert Judge(ledger, world.records()).run() != []
    file.write_bytes(before)
    assert Judge(ledger, world.records()).run() == []
