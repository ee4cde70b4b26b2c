"""Compares what was acknowledged with what is there."""

import json

from .acts import REVIEWS
from .ledger import enter


class Judge:
    """Finds what is lost, half there, or there without anybody's doing."""

    def __init__(self, ledger, records):
        self.ledger, self.records = ledger, records
        self.findings = []

    def run(self):
        """All findings; acts without an answer are settled: what is there has been done."""
        for application, page in self.ledger.pages.items():
            self.settle(application, page)
            self.look(application, page)
        unknown = self.records.applications.keys() - self.ledger.pages.keys()
        if len(unknown) > self.ledger.unsure_starts:
            self.findings.append(f"nobody started some of {sorted(unknown)}")
        self.ledger.unsure_starts = len(unknown)
        return self.findings

    def settle(self, application, page):
        """Enters the acts without an answer that are there; nothing is left open."""
        for act in page.maybe:
            if self.is_there(application, page, act):
                enter(page, act)
        page.maybe = []

    def is_there(self, application, page, act):
        """Whether an act has left its trace; `look` finds out whether all of it is there."""
        events = self.records.events[application]
        if act.kind in ("save", "upload"):
            is_uploaded = f"{act.mark}.png" in self.records.files[application]
            return is_uploaded or act.mark in self.text(application, act.section)
        if act.kind == "remove":
            return any(gone for _, _, gone in self.records.files[application].get(act.mark, []))
        if act.kind in REVIEWS:
            return events[act.kind, act.mark] > 0
        return events[act.kind, ""] > page.events[act.kind, ""]

    def text(self, application, section):
        """A section's answers as one text."""
        return json.dumps(self.records.sections[application].get(section, {}), ensure_ascii=False)

    def look(self, application, page):
        """Compares one application."""
        if application not in self.records.applications:
            if page.events or page.marks:
                self.findings.append(f"{application}: the application is lost")
            return
        for section, mark in page.marks.items():
            self.look_at_section(application, section, mark)
        self.look_at_files(application, page)
        self.look_at_events(application, page)

    def look_at_section(self, application, section, mark):
        """Each field of a section carries the mark of the same save."""
        answers = self.records.sections[application].get(section, {})
        typed = {name: value for name, value in answers.items() if name != "name"}
        if not typed or any(mark not in str(value) for value in typed.values()):
            self.findings.append(f"{application}: section {section} lacks {mark}: {typed}")

    def look_at_files(self, application, page):
        """Each file once, of its size; a removed one stays removed."""
        there = self.records.files[application]
        for name, (size, _) in page.files.items():
            if [row[1:] for row in there.get(name, [])] != [(size, False)]:
                self.findings.append(f"{application}: file {name} of {size} bytes is {there.get(name)}")
        for name in page.removed:
            if [gone for _, _, gone in there.get(name, [])] != [True]:
                self.findings.append(f"{application}: the removed file {name} is {there.get(name)}")
        for name in there.keys() - page.files.keys() - page.removed:
            self.findings.append(f"{application}: nobody was told of file {name}")

    def look_at_events(self, application, page):
        """The history has the acknowledged events and no others, each with all that belongs to it."""
        there = self.records.events[application]
        if there != page.events:
            lost, extra = page.events - there, there - page.events
            self.findings.append(f"{application}: events lost {dict(lost)}, unexpected {dict(extra)}")
        contents = self.records.snapshots[application]
        if len(contents) != page.events["submit", ""]:
            self.findings.append(f"{application}: {len(contents)} snapshots of {page.events['submit', '']} submissions")
        for marks in page.snapshots:
            if not any(all(mark in content for mark in marks) for content in contents):
                self.findings.append(f"{application}: no snapshot holds {marks}")
        for kind, mark in page.events:
            if kind == "return" and self.records.comments[application].get(f"{mark} c") in (None, "draft"):
                self.findings.append(f"{application}: the comment of {mark} is missing")
