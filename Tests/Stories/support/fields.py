"""Finds a field by the label that a person reads and gives it a value, whatever control stands behind it."""

import re
from pathlib import Path

from playwright.sync_api import expect


def row(place, label):
    """The row of a form whose label reads so; the star and the word for required are not part of it."""
    words = re.compile(rf"^\s*\*?\s*{re.escape(label)}\s*(（?必填）?)?\s*$")
    caption = place.page.locator(".field__label").filter(has_text=words)
    return place.locator(".field").filter(has=caption)


def fill(place, values):
    """Fills fields from a dictionary by label: a text, True or False for 是 or 否, a list of files, None to clear.

    Several choices are a tuple of names. A pledge takes True; a division the names on the way to it, such as "四川省 成都市 锦江区".
    """
    for label, value in values.items():
        field = row(place, label)
        expect(field, f"one field called {label}").to_have_count(1)
        give(field, value)


def give(field, value):
    """Gives one field its value."""
    if isinstance(value, tuple):
        choose_all(field, value)
    elif isinstance(value, list):
        field.locator("input[type=file]").set_input_files([str(Path(file)) for file in value])
    elif value is True and field.locator("input").count() == 1 and field.locator("input[type=checkbox]").count() == 1:
        field.locator("label.choice").click()
    elif field.locator("select[data-cascade]").count() > 0:
        descend(field, value)
    elif field.locator("input:is([type=radio], [type=checkbox])").count() > 0:
        choose(field, {True: "是", False: "否"}.get(value, value))
    elif field.locator("select").count() > 0:
        select(field, value)
    else:
        field.locator("input, textarea").first.fill(value or "")


def choose(field, option):
    """Ticks the choice of that name, by its words, as people do."""
    words = re.compile(rf"^\s*{re.escape(option)}\s*$")
    field.locator("label.choice").filter(has=field.page.locator(".choice__text", has_text=words)).click()


def choose_all(field, options):
    """Ticks these and no others."""
    for tick in field.locator("input:checked").all():
        tick.uncheck()
    for option in options:
        choose(field, option)


def select(field, option):
    """Chooses from a list; a long one is typed into when scripts have put a search box over it."""
    box = field.get_by_role("combobox").and_(field.page.locator("input"))
    if box.count() == 0:
        field.locator("select").select_option(label=option or "")
        return
    box.click()
    box.fill(option)
    exact = re.compile(rf"^\s*{re.escape(option)}\s*$")
    field.get_by_role("option").filter(has_text=exact).first.click()
    expect(box).to_have_value(option)


def descend(field, path):
    """Chooses one level after the other; without scripts there is one list, in which the last name stands."""
    lists = field.locator(".cascade select")
    names = (path or "").split()
    if lists.count() == 0:
        heading = field.locator(f"optgroup[label='{' '.join(names[:-1])}'] option", has_text=names[-1])
        field.locator("select").select_option(value=heading.first.get_attribute("value"))
        return
    for index, name in enumerate(names):
        lists.nth(index).select_option(label=name)


def refusal(place, label):
    """The message beside a field."""
    return row(place, label).locator(".field__error")
