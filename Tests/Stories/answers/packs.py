"""The complete answers of the demo world, as a person types them: by label, codes by their names, days as they are today."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from support.server import CLOCK, ROOT

PACKS = ROOT / "SitePacks"
RELATIVE = re.compile(r"([+-]?)(\d+)([dmy])")


@cache
def read(path):
    """A file of the packs."""
    return yaml.safe_load(Path(path).read_text(encoding="utf-8"))


class Form:
    """The form of a programme, such as `Form("chongqing", "titles/professional-title")`."""

    def __init__(self, site, programme):
        self.site = site
        self.sections = read(PACKS / site / programme / "form.yaml")["sections"]

    def pages(self, answers, samples):
        """Section by section: title, the title of the page it stands on, and its entries, each by label."""
        titles = {section["id"]: section["title"] for section in self.sections}
        given = read(PACKS / self.site / "demo/answers" / f"{answers}.yaml")
        for section in self.sections:
            entries = given.get(section["id"])
            if entries is None:
                continue
            many = "records" in section
            page = titles[section.get("inside", section["id"])]
            yield section["title"], page, many, [
                self._typed(section, entry, samples) for entry in (entries if many else [entries])]

    def _typed(self, section, entry, samples):
        typed = {}
        for field in section["fields"]:
            if field["id"] in entry and not field.get("locked"):
                typed[field["label"]] = self._value(field, entry[field["id"]], section["title"], samples)
        return typed

    def _value(self, field, value, place, samples):
        kind = field["kind"]
        if kind in ("files", "image"):
            return [self._file(field, f"{place}{field['label']}{number}", samples) for number in range(value)]
        if kind in ("yes-no", "pledge"):
            return value
        if kind == "code":
            return tuple(self._name(field, str(code)) for code in value) if isinstance(value, list) \
                else self._name(field, str(value))
        if kind == "division":
            return self._division(str(value))
        if kind in ("date", "month", "year"):
            return day(value).isoformat()[:{"date": 10, "month": 7, "year": 4}[kind]]
        return str(value).strip()

    @staticmethod
    def _file(field, name, samples):
        name = re.sub(r"\W", "", name)
        return samples.document(name) if field.get("accept") == ["pdf"] else samples.picture(name)

    def _name(self, field, code):
        options = field.get("options", [])
        items = [one if isinstance(one, dict) else {"code": one, "name": one} for one in options]
        for name in [field["list"]] if "list" in field else field.get("lists", []):
            own = PACKS / self.site / "lists" / f"{name}.yaml"
            items += read(own if own.exists() else PACKS / "_common/lists" / f"{name}.yaml")["items"]
        return next(item["name"] for item in items if str(item["code"]) == code)

    @staticmethod
    def _division(code):
        table = read(PACKS / "_common/divisions.yaml")
        steps = [(table["provinces"], code[:2] + "0000"), (table["prefectures"], code[:4] + "00"), (table["counties"], code)]
        return " ".join(names[step] for names, step in steps if step in names)


def day(value):
    """A day of the packs: itself, or counted from the stories' today."""
    if isinstance(value, date):
        return value
    sign, count, unit = RELATIVE.fullmatch(str(value)).groups()
    number, today = int(f"{sign}{count}"), CLOCK.date()
    if unit == "d":
        return date.fromordinal(today.toordinal() + number)
    months = today.year * 12 + today.month - 1 + number * (12 if unit == "y" else 1)
    return date(months // 12, months % 12 + 1, min(today.day, 28))


def fill_in(visitor, form, answers, samples, overrides=None):
    """Every section by its page, saved on its own; `overrides` are answers by section and label."""
    for title, page, many, entries in form.pages(answers, samples):
        visitor.section(page)
        for entry in entries:
            entry |= (overrides or {}).get(title, {})
            if many:
                visitor.press("新增", visitor.part(title) if title != page else visitor.main)
            visitor.fill(entry).save()
