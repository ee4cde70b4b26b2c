"""Everybody opens every page that links lead to: none fails, none is wider than its window, none keeps people out."""

import re

import pytest

from support.looks import TOLERANCE, check_accessibility

pytestmark = pytest.mark.long

ACCOUNT = re.compile(r"^  /(\w+)/  (public|intranet)  (\w+)  ", re.MULTILINE)
WIDTHS = (390, 1024, 1280)
# Of pages that differ only in the thing they show, so many are enough.
OF_ONE_SHAPE = 2
FILES = re.compile(r"\.pdf|/csv|/content|/pages/|/thumbnail")


@pytest.fixture
def world():
    """Nothing is changed here."""
    return "everywhere"


@pytest.mark.parametrize("site", ["anhui", "chongqing", "sichuan"])
@pytest.mark.parametrize("size", ["normal", "large"])
def test_every_page_of_every_account_fits(visit, server, site, size):
    people = accounts(server, site)
    assert len(people) >= 7, people
    for side, account in people:
        visitor = visit(site, side=side, pictures=False).sign_in(account)
        visitor.open(f"type-size?size={size}&return=/{site}/home")
        Walk(visitor, site, account, looks_closely=size == "normal").run()
        visitor.context.close()


class Walk:
    """One person's way along all links."""

    def __init__(self, visitor, site, account, looks_closely):
        self.visitor, self.page, self.site, self.account = visitor, visitor.page, site, account
        self.looks_closely, self.shapes, self.waiting = looks_closely, {}, [f"/{site}/home", f"/{site}/"]

    def run(self):
        while self.waiting:
            path = self.waiting.pop(0)
            shape = re.sub(r"[0-9a-z]{26}", "…", path.split("?")[0])
            if self.shapes.get(shape, 0) < OF_ONE_SHAPE:
                self.shapes[shape] = self.shapes.get(shape, 0) + 1
                self.look(path, is_first=self.shapes[shape] == 1)
        assert len(self.shapes) >= 5, f"{self.account} found only {sorted(self.shapes)}"

    def look(self, path, is_first):
        answer = self.page.goto(self.visitor.origin + path)
        # A page that is somebody else's may be refused, in words.
        assert answer.status in (200, 403, 404, 409), f"{self.account} {path}: {answer.status}"
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 900})
            wide = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert wide <= TOLERANCE, f"{self.account} {path} is {wide} points wider than a window of {width}"
        if is_first and self.looks_closely:
            check_accessibility(self.page)
        links = self.page.eval_on_selector_all("a[href]", "links => links.map(link => link.getAttribute('href'))")
        here = [link.split("#")[0] for link in links if link.startswith(f"/{self.site}/") and not FILES.search(link)]
        # The other size of type is another walk.
        self.waiting += [link for link in here if "type-size" not in link]


def accounts(server, site):
    """Side and name of each account that the demo tells of."""
    return [(side, account) for place, side, account in ACCOUNT.findall(server.log.read_text()) if place == site]
