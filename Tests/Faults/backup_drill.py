"""Restores PostgreSQL to a moment of the past: base backup, archived log, and what people were told until then.

While people work, a base backup is taken; at a chosen moment what was acknowledged is noted; people work on, the server
is killed, and a new one is made of base backup and archive as of that moment. It must hold what was acknowledged until
then and nothing of later. The last line is the figure.
"""

import argparse
import random
import shutil
import sys
import time
from pathlib import Path

from rig.crew import Crew
from rig.judge import Judge
from rig.ledger import Ledger
from rig.packs import SITE
from rig.postgres import Postgres
from rig.receipts import Receipts
from rig.world import World
from support.bole import ROOT
from support.postgres import Cluster


class Drill:
    """One restoration."""

    def __init__(self, folder, seed):
        # The log leaves the server at once, so that its last seconds need not be waited for.
        self.engine = Postgres("wal_level = replica", "archive_mode = on", "archive_timeout = 60")
        self.archive, self.base = (self.engine.cluster.folder / name for name in ("archive", "base"))
        self.engine.cluster.run("mkdir", self.archive)
        name = f"{self.archive}/%f"
        self.engine.cluster.configure(
            f"archive_command = 'test ! -f {name} && cp %p {name}.part && sync {name}.part && mv {name}.part {name}'")
        self.engine.cluster.stop()
        self.engine.cluster.start()
        self.world = World(folder, self.engine)
        self.ledger = Ledger(Receipts(folder / "receipts.jsonl"))
        self.crew, self.chance = Crew(self.ledger, seed), random.Random(seed)

    def run(self):
        """Findings, how much was acknowledged until the moment and after it, and the seconds of the restoration."""
        self.world.found()
        self.world.renew()
        self.world.start()
        self.work(4)
        address = self.engine.cluster.address("postgres")
        self.engine.cluster.run("pg_basebackup", "-d", address, "-D", self.base, "-c", "fast")
        self.engine.cluster.run("pg_verifybackup", self.base)
        self.work(self.chance.uniform(2, 6))
        known, moment, before = self.ledger.frozen(), self.moment(), self.ledger.receipts.count
        self.work(4)
        self.engine.cluster.sql("SELECT pg_switch_wal()")
        self.wait_for_archive()
        self.world.kill()
        self.engine.cluster.kill()
        began = time.monotonic()
        self.restore(moment)
        seconds = time.monotonic() - began
        findings = Judge(known, self.world.records()).run() + self.crew.wrong + self.world.check()
        return findings, before, self.ledger.receipts.count - before, seconds

    def work(self, seconds):
        """Lets everybody work, and then put down what they have in hand."""
        self.crew.begin(self.world.server)
        time.sleep(seconds)
        self.crew.end()

    def moment(self):
        """The server's time, at which nobody works."""
        moment = self.engine.cluster.sql("SELECT clock_timestamp()").strip()
        time.sleep(0.5)
        return moment

    def wait_for_archive(self, limit=60):
        """Until the log that holds the moment has been archived."""
        deadline = time.monotonic() + limit
        present = "pg_walfile_name(pg_current_wal_lsn() - 1)"
        query = f"SELECT COALESCE(last_archived_wal, '') >= {present} FROM pg_stat_archiver"
        while self.engine.cluster.sql(query).strip() != "t":
            assert time.monotonic() < deadline, "the log was not archived"
            self.engine.cluster.sql("SELECT pg_switch_wal()")
            time.sleep(0.2)

    def restore(self, moment):
        """A new server of base backup and archive, which takes the old one's place."""
        self.engine.cluster.run("touch", self.base / "recovery.signal")
        old = self.engine.cluster
        self.engine.cluster = Cluster(
            f"restore_command = 'cp {self.archive}/%f %p'", f"recovery_target_time = '{moment}'",
            "recovery_target_action = promote", "archive_mode = off", base=self.base)
        deadline = time.monotonic() + 120
        while self.engine.cluster.sql("SELECT pg_is_in_recovery()").strip() != "f":
            assert time.monotonic() < deadline, "the recovery does not end"
            time.sleep(0.1)
        old.close()
        self.world.start()

    def close(self):
        """Ends everything."""
        self.world.close()
        self.engine.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    parser.add_argument("--folder", type=Path, default=ROOT / ".build" / "faults", help="for everything that is made")
    given = parser.parse_args()
    shutil.rmtree(given.folder / "drill", ignore_errors=True)
    drill = Drill(given.folder / "drill", given.seed)
    try:
        findings, until, later, seconds = drill.run()
    finally:
        drill.close()
    for finding in findings[:40]:
        print(f"  {finding}")
    print(
        f"backup-drill: seed {given.seed}, {SITE} restored to its moment in {seconds:.1f} s, {until} acknowledged "
        f"until then, {later} later ones left out, {len(findings)} findings")
    return 1 if findings or not until or not later else 0


if __name__ == "__main__":
    sys.exit(main())
