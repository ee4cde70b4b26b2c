"""The benchmark's own worlds are whole, and its measurements run; what they measure is `make bench`'s business."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from support.bole import ROOT

BENCH = Path(os.environ.get("BOLE_BENCH", ROOT / ".build/debug/bole-bench"))


def bench(demo, command, *words, site="anhui"):
    """Runs bole-bench on a demo's folder and returns what it printed."""
    done = subprocess.run(
        [BENCH, command, "--data", demo.data, "--keys", demo.keys, "--site", site, *map(str, words)], cwd=ROOT,
        env=demo.environment(), capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("site", ["anhui", "chongqing"])
def test_a_world_of_many_copies_is_whole(demo, site):
    count = "SELECT count(*) FROM applications"
    before = value(demo, count, site)
    bench(demo, "seed", "--applications", 100, site=site)
    bench(demo, "seed", "--applications", 60, "--drafts", 20, "--first", 100, site=site)
    assert value(demo, count, site) == before + 180
    assert value(demo, "SELECT count(*) FROM (SELECT 1 FROM applications GROUP BY state)", site) > 4
    demo.on_data("check")


def test_a_draft_with_very_many_records_is_whole(demo, tmp_path):
    prepared = tmp_path / "prepared.json"
    bench(demo, "seed", "--applications", 20, "--drafts", 5, "--records", 500, "--prepared", prepared)
    crowded = json.loads(prepared.read_text())["crowded"]
    stored = value(
        demo, f"""SELECT answers FROM application_sections WHERE application_id = '{crowded["entry"]["application"]}'
            AND section = '{crowded["section"]}'""")
    assert stored.count(crowded["record"]) == 1 and stored.count('"id":') == 500
    demo.on_data("check")


def test_saves_are_measured_beside_the_engine(demo):
    said = bench(demo, "save", "--writers", 4, "--seconds", 1, "--rounds", 1)
    assert float(re.search(r"ratio ([0-9.]+)", said).group(1)) > 0
    demo.on_data("check")


def test_lists_are_measured_and_read_no_whole_table(demo):
    bench(demo, "seed", "--applications", 100)
    said = bench(demo, "list", "--account", "ah_province", "--seconds", 0.2)
    assert "list 'waiting' on sqlite" in said
    assert "whole tables" not in said


def value(demo, query, site="anhui"):
    """One value of the database."""
    import sqlite3

    connection = sqlite3.connect(demo.data / site / "bole.sqlite")
    found = connection.execute(query).fetchone()[0]
    connection.close()
    return found
