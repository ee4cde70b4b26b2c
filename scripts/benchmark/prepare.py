"""Prepared requests, made by signing in over HTTP and reading the pages that a person would read."""

import itertools
import json

from browser import Browser

# What the demo worlds do not say by themselves.
SITES = {"anhui": {"reviewer": "ah_province", "unit": "u-ah-authority", "section": "basic", "typed": "post",
                   "applicant": "ah_applicant"}}
DEMO_PASSWORD = "Bole@2026"


class Preparing:
    def __init__(self, site, server, prepared):
        self.site, self.server, self.world = site, server, SITES[site]
        with open(prepared, encoding="utf-8") as file:
            self.prepared = json.load(file)
        # Sign-ins are limited for each address; this machine has sixteen million of its own.
        self.addresses = (f"127.{a}.{b}.{c}" for a, b, c in itertools.product(range(1, 255), repeat=3))
        self.drafts = iter(self.prepared["drafts"])
        self.reviewer = self.signed_in(server.intranet_port, self.world["reviewer"], DEMO_PASSWORD)

    def signed_in(self, port, login, password):
        browser = Browser(port, next(self.addresses))
        browser.sign_in(self.site, login, password)
        return browser

    def get(self, path, browser=None):
        return (browser or Browser(self.server.port)).raw("GET", path)

    def sign_in_again(self, _):
        """One whole sign-in with the cost of a real password."""
        browser = Browser(self.server.port, next(self.addresses))
        browser.sign_in(self.site, self.world["applicant"], DEMO_PASSWORD)

    def saves(self, count):
        """The same page of so many drafts, whose versions count from 1; every round types another answer."""
        requests = []
        for draft in itertools.islice(self.drafts, count):
            browser = self.signed_in(self.server.port, draft["applicant"], self.prepared["password"])
            page = browser.get(f"/{self.site}/applications/{draft['application']}/sections/{self.world['section']}")
            form = page.form("_version")
            typed = dict(form.fields)[self.world["typed"]]
            fields = form.without_buttons(**{"_version": "@ROUND@", self.world["typed"]: f"{typed} @ROUND@"})
            requests.append(browser.raw_form(form, fields + [("_action", "save")]))
        return requests

    def crowded(self):
        """The page of a section with very many records, and the saves of one of them, as in `saves`."""
        crowded = self.prepared["crowded"]
        entry, field = crowded["entry"], crowded["field"]
        browser = self.signed_in(self.server.port, entry["applicant"], self.prepared["password"])
        section = f"/{self.site}/applications/{entry['application']}/sections/{crowded['section']}"
        form = browser.get(f"{section}/records/{crowded['record']}").form("_version")
        typed = dict(form.fields)[field]
        fields = form.without_buttons(**{"_version": "@ROUND@", field: f"{typed} @ROUND@"})
        return [browser.raw("GET", section)], [browser.raw_form(form, fields + [("_action", "save")])]

    def submissions(self, count):
        """So many complete drafts, each to be submitted once."""
        requests = []
        for draft in itertools.islice(self.drafts, count):
            browser = self.signed_in(self.server.port, draft["applicant"], self.prepared["password"])
            page = browser.get(f"/{self.site}/applications/{draft['application']}/submission?checked=1")
            form = page.form("_version")
            requests.append(browser.raw_form(form, form.fields))
        return requests

    def waiting(self):
        """What waits for the reviewer."""
        return [entry for entry in self.prepared["applications"]
                if entry["state"] == "reviewing" and entry["holder"] == self.world["unit"]]

    def programme(self):
        return self.waiting()[0]["programme"]

    def list(self):
        return [self.get(f"/{self.site}/reviews/{self.programme()}", self.reviewer)]

    def openings(self, count):
        return [self.get(f"/{self.site}/review/{entry['application']}", self.reviewer)
                for entry in self.waiting()[-count:]]

    def decisions(self, count):
        """So many applications, each passed once; the form of the first page tells what is sent."""
        entries = self.waiting()[:count]
        form = self.reviewer.get(f"/{self.site}/review/{entries[0]['application']}").form("_version")
        name, value, _ = next(button for button in form.buttons if button[1] == "pass")
        requests = []
        for entry in entries:
            fields = form.without_buttons(_version=str(entry["version"])) + [(name, value)]
            action = form.action.replace(entries[0]["application"], entry["application"])
            requests.append(self.reviewer.raw_form(form, fields, action))
        return requests
