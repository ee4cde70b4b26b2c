"""The expressions of packs in other hands: the browser and an independent CEL come to the server's values."""

import json
from pathlib import Path

import celpy
import pytest
from celpy import celtypes

TABLES = Path(__file__).parent.parent / "ExpressionsTests"
VECTORS = json.loads((TABLES / "vectors.json").read_text(encoding="utf-8"))
CEL = json.loads((TABLES / "cel.json").read_text(encoding="utf-8"))
FIELDS = json.loads((TABLES.parent / "FormEngineTests" / "fields.json").read_text(encoding="utf-8"))

EVALUATE = """
async (vectors) => {
    const { evaluate, readScope, writeValue } = await import("/assets/expressions.js");
    return vectors.map(({ tree, scope, budget }) => writeValue(evaluate(tree, readScope(scope), budget ?? 10000)));
}
"""

READ = """
async (fields) => {
    const { readField } = await import("/assets/fields.js");
    const { writeValue } = await import("/assets/expressions.js");
    return fields.map(({ kind, unit, many, raw }) => writeValue(readField({ kind, unit, many }, raw)));
}
"""


@pytest.fixture
def page(browser, server):
    page = browser.new_page()
    page.goto(f"{server.address['public']}/anhui/login")
    yield page
    page.close()


def test_the_browser_comes_to_the_values_of_the_shared_vectors(page):
    table = [(row["expression"], row["expected"]) for row in VECTORS]
    values = page.evaluate(EVALUATE, VECTORS)
    assert [(text, value) for (text, _), value in zip(table, values)] == table


def test_the_browser_comes_to_the_values_of_the_cel_table(page):
    vectors = [{"tree": row["tree"], "scope": CEL["scope"]} for row in CEL["rows"]]
    values = page.evaluate(EVALUATE, vectors)
    table = [(row["expression"], row["expected"]) for row in CEL["rows"]]
    assert [(text, value) for (text, _), value in zip(table, values)] == table


def test_the_browser_reads_every_kind_of_field_as_the_server_does(page):
    values = page.evaluate(READ, FIELDS)
    table = [(row["kind"], row["raw"], row["value"]) for row in FIELDS]
    assert [(kind, raw, value) for (kind, raw, _), value in zip(table, values)] == table


def test_an_independent_cel_comes_to_the_same_values_and_errors():
    environment = celpy.Environment()
    scope = {name: celpy.json_to_cel(_plain(value)) for name, value in CEL["scope"].items()}
    differing = []
    for row in CEL["rows"]:
        try:
            value = _written(environment.program(environment.compile(row["expression"])).evaluate(scope))
            found = (value, False)
        except (celpy.CELEvalError, celpy.CELParseError):
            found = (None, True)
        if found != (row["expected"], row.get("error", False)):
            differing.append((row["expression"], found))
    assert len(CEL["rows"]) >= 300
    assert differing == []


def _plain(value):
    """What a value of the scope is in JSON."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        if "decimal" in value:
            return float(value["decimal"])
        return {name: _plain(item) for name, item in value["record"].items()}
    return value


def _written(value):
    """A value of CEL as the tables write it."""
    if value is None or isinstance(value, celtypes.BoolType):
        return None if value is None else bool(value)
    if isinstance(value, celtypes.IntType):
        return int(value) if abs(int(value)) < 2**53 else {"integer": str(int(value))}
    if isinstance(value, float):
        return {"decimal": _four_places(value)}
    if isinstance(value, str):
        return str(value)
    return [_written(item) for item in value]


def _four_places(number):
    """Without zeros at the end, but for one."""
    digits = f"{number:.4f}".rstrip("0")
    return digits + "0" if digits.endswith(".") else digits
