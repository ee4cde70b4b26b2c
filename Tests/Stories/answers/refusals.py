"""Wrong answers to the questions of a form, each by the kind of its field, and what the pages say of them."""

from playwright.sync_api import expect

from support import fields

# What nobody can mean; texts are made too long and too short.
NONSENSE = {
    "integer": "三", "decimal": "一点五", "money": "十万", "phone": "12", "mobile": "1990000", "landline": "电话",
    "email": "nobody", "bank-account": "12ab",
}
# Longer ones take a browser long to type.
LONGEST = 3000


def refuse_what_is_wrong(visitor, form, samples, least=5):
    """Types nonsense into page after page: each answer is refused beside its field, and stays as it was typed.

    Every page is left as it was. Says what was refused, by label; at least so many sentences differ from each other.
    """
    refused = {}
    for section in form.sections:
        typed, files = wrong_answers(section), wrong_files(section, samples)
        if not (typed or files) or not visitor.has_section(section["title"]):
            continue
        visitor.section(section["title"])
        before = {label: control(visitor, label).input_value() for label in typed}
        refused |= refuse(visitor, typed, files)
        visitor.fill(before).save()
    reasons = missing(visitor)
    refused |= {f"检测 {number}": reason for number, reason in enumerate(reasons)}
    assert len(set(refused.values())) >= least, refused
    return refused


def refuse(visitor, typed, files):
    """One page of nonsense."""
    visitor.fill(typed | files).press("保存", visitor.main)
    said = {}
    for label in typed | files:
        message = fields.refusal(visitor.main, label)
        expect(message).to_be_visible()
        said[label] = message.inner_text().strip()
    for label, text in typed.items():
        expect(control(visitor, label)).to_have_value(text)
    return said


def missing(visitor):
    """What the check before the submission says; nothing of an application that is complete."""
    here = visitor.page.url
    visitor.open(here.split("/", 4)[4].split("/sections/")[0] + "/submission?checked=1")
    reasons = [reason for verdict, found in visitor.check_results().values() if verdict == "不符合" for reason in found]
    visitor.page.goto(here)
    return reasons


def control(visitor, label):
    """What is typed into."""
    return fields.row(visitor.main, label).locator("input, textarea").first


def wrong_answers(section):
    """By label, for the fields of single answers that always are asked and can be typed into."""
    if "records" in section or "inside" in section:
        return {}
    typed = {}
    for number, field in enumerate(field for field in section["fields"] if is_open(field)):
        text = NONSENSE.get(field["kind"]) or wrong_text(field, number)
        if text:
            typed[field["label"]] = text
    return typed


def wrong_text(field, number):
    """Too short for every second one that has a least length, else too long."""
    if field["kind"] not in ("text", "long-text"):
        return None
    if field.get("min", 1) > 1 and number % 2:
        return "短" if field["min"] == 2 else "太短"[: field["min"] - 1]
    return "字" * (field["max"] + 1) if field.get("max", LONGEST + 1) <= LONGEST else None


def wrong_files(section, samples):
    """By label: a program that calls itself a picture."""
    if "records" in section or "inside" in section:
        return {}
    return {
        field["label"]: [samples.renamed_program("程序")] for field in section["fields"]
        if field["kind"] in ("files", "image") and is_open(field)}


def is_open(field):
    """Whether everybody is asked, and may answer."""
    return not field.get("locked") and "when" not in field
