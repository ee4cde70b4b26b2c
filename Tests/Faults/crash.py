"""Kills the server at random instants while applicants and reviewers work; nothing acknowledged may be lost.

The last line is the figure. Ends with 1 when anything was lost, half done, or found by `bole check`.
"""

import argparse
import random
import sys
import time
from collections import Counter
from pathlib import Path

from rig import engines
from rig.crashing import Campaign
from rig.figures import milliseconds, percentile
from support.bole import ROOT


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=25, help="kills for each engine")
    parser.add_argument("--seed", type=int, help="the same seed draws the same instants and acts")
    parser.add_argument("--engine", choices=["sqlite", "postgres", "both"], default="both")
    parser.add_argument("--longest", type=float, default=2.0, help="seconds until the latest kill")
    parser.add_argument("--seconds", type=float, help="stops after the round in which so much time has passed")
    parser.add_argument("--folder", type=Path, default=ROOT / ".build" / "faults", help="for everything that is made")
    return parser.parse_args()


def main():
    given = arguments()
    seed = given.seed if given.seed is not None else random.SystemRandom().randrange(10**9)
    failed = False
    for name in engines.chosen(given.engine):
        campaign = Campaign(given.folder / f"crash-{name}", engines.make(name), seed, given.longest)
        began = time.monotonic()
        try:
            campaign.run(given.rounds, given.seconds)
        finally:
            campaign.close()
        failed |= bool(campaign.findings or campaign.lost)
        report(name, seed, campaign, time.monotonic() - began)
    return 1 if failed else 0


def report(name, seed, campaign, seconds):
    """What was found, how often what was done, and the figure."""
    for finding in (campaign.lost + campaign.findings)[:40]:
        print(f"  {finding}")
    counts = Counter(campaign.counts)
    print(f"  {name}: " + ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())), f"in {seconds:.0f} s")
    ready = [milliseconds(each) for each in campaign.restarts]
    print(
        f"crash-test: {campaign.rounds} rounds on {name}, seed {seed}, {campaign.acknowledged} acknowledged, "
        f"{len(campaign.lost)} lost, {len(campaign.findings)} findings, "
        f"restart p50/p99 {percentile(ready, 0.5)}/{percentile(ready, 0.99)} ms", flush=True)


if __name__ == "__main__":
    sys.exit(main())
