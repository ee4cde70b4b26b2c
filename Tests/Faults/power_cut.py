"""Cuts the power under the server while applicants and reviewers work; nothing acknowledged may be lost.

Two controls run first: a writer with `synchronous=NORMAL`, which must lose, and one with FULL, which must not. The last
line is the figure. Ends with 1 when anything was lost or the control lost nothing, with 77 where no such disk can be
made.
"""

import argparse
import random
import sys
import time
from pathlib import Path

from rig.figures import milliseconds, percentile
from rig.flaky_disk import Unavailable
from rig.power import Control, PowerCampaign
from support.bole import ROOT

CONTROL_CUTS = 6


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=200)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--seconds", type=float, help="stops after the cut in which so much time has passed")
    parser.add_argument("--longest", type=float, default=2.0, help="seconds until the latest cut")
    parser.add_argument("--folder", type=Path, default=ROOT / ".build" / "faults", help="for everything that is made")
    return parser.parse_args()


def main():
    given = arguments()
    seed = given.seed if given.seed is not None else random.SystemRandom().randrange(10**9)
    folder = given.folder / "power-cut"
    try:
        controls = [controlled(folder, level, seed) for level in ("NORMAL", "FULL")]
        campaign = PowerCampaign(folder / "server", seed, given.longest)
        began = time.monotonic()
        try:
            campaign.run(given.cuts, given.seconds)
        finally:
            campaign.close()
    except Unavailable as reason:
        print(f"power-cut-test: not possible here: {reason}")
        return 77
    report(campaign, controls, seed, time.monotonic() - began)
    return 0 if not campaign.lost and not campaign.findings and controls[0].lost and not controls[1].lost else 1


def controlled(folder, level, seed):
    """What a plain writer loses."""
    control = Control(folder, level)
    control.run(CONTROL_CUTS, random.Random(seed))
    lost = f"lost {control.lost} of {control.told} commits in {control.cuts} cuts"
    print(f"  control: synchronous={level} {lost}", flush=True)
    return control


def report(campaign, controls, seed, seconds):
    """What was found, how often what was done, and the figure."""
    for finding in (campaign.lost + campaign.findings)[:40]:
        print(f"  {finding}")
    print("  " + ", ".join(f"{count} {kind}" for kind, count in sorted(campaign.counts.items())), f"in {seconds:.0f} s")
    ready = [milliseconds(each) for each in campaign.restarts]
    print(
        f"power-cut-test: {campaign.rounds} cuts, seed {seed}, {campaign.acknowledged} acknowledged, "
        f"{len(campaign.lost)} lost, {len(campaign.findings)} findings, control lost {controls[0].lost}, "
        f"restart p50/p99 {percentile(ready, 0.5)}/{percentile(ready, 0.99)} ms", flush=True)


if __name__ == "__main__":
    sys.exit(main())
