"""A reviewer: opens the list, takes one application, and passes, returns or rejects it."""

import re

from .acts import Act
from .applicant import Applicant
from .packs import PROGRAMME, SITE
from .visitor import value_of


class Reviewer(Applicant):
    """An account of an office; it signs in and asks as an applicant does."""

    #: Verdicts and their weights; most applications go back, so that there is always something to do.
    verdicts = {"pass": 60, "return": 40}

    def step(self):
        if not self.was_signed_in:
            return self.enter()
        page = self.read(f"/{SITE}/reviews/{PROGRAMME}") or ""
        waiting = sorted(set(re.findall(rf"/{SITE}/review/(\w+)", page)))
        return self.decide(self.chance.choice(waiting)) if waiting else None

    def decide(self, application):
        """One verdict with an opinion, and with a comment where it goes back."""
        path = f"/{SITE}/review/{application}"
        page = self.read(path)
        if page is None:
            return
        verdict = self.chance.choices(list(self.verdicts), list(self.verdicts.values()))[0]
        mark = self.mark()
        fields = {"_version": value_of(page, "_version"), "_action": verdict, "text": mark, "_confirmed": "rejection"}
        if verdict == "return":
            fields |= {"comment.plan": f"{mark} c", "_target": "applicant"}
        self.do(Act(verdict, application, mark=mark), lambda: self.post(path, fields))

    def mark(self):
        self.number += 1
        return f"r{self.account}.{self.number}.{self.chance.randrange(10**6)}"


class Authority(Reviewer):
    """The last office; what it passes or rejects is over, which must be rare."""

    verdicts = {"pass": 5, "return": 93, "reject": 2}
