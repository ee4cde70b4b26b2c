"""What the database must hold according to the answers that came, application by application."""

import copy
import threading
from collections import Counter, defaultdict

from .acts import EVENTS, REVIEWS


class Page:
    """What is known of one application; `maybe` holds the acts whose answers never came."""

    def __init__(self):
        self.marks = {}  # section -> the mark of its last save
        self.files = {}  # name -> (size, digest) of the files that are there
        self.removed = set()
        self.events = Counter()  # (kind, text)
        self.snapshots = []  # of each submission the marks that it froze
        self.maybe = []


class Ledger:
    """All applications; several clients write into it."""

    def __init__(self, receipts):
        self.receipts = receipts
        self.lock = threading.Lock()
        self.pages = defaultdict(Page)
        self.counts = Counter()
        self.unsure_starts = 0  # applications that may have begun without an answer

    def acknowledged(self, act):
        """The client has read the answer: on the disk first, then into the book."""
        self.receipts.keep(act.line())
        with self.lock:
            self.counts[act.kind] += 1
            enter(self.pages[act.application], act)

    def unanswered(self, act):
        """The connection ended first: the act is wholly there or wholly absent."""
        with self.lock:
            self.counts["unanswered"] += 1
            self.pages[act.application].maybe.append(act)

    def turned_away(self):
        """Somebody was told to come again later."""
        with self.lock:
            self.counts["503"] += 1

    def frozen(self):
        """As it stands now, for a judgement later."""
        other = Ledger(self.receipts)
        with self.lock:
            other.pages.update(copy.deepcopy(dict(self.pages)))
            other.unsure_starts = self.unsure_starts
        return other

    def marks(self, application):
        """The marks of the sections as they were acknowledged."""
        return dict(self.pages[application].marks)

    def open_files(self, application):
        """The names of the files that are there."""
        return sorted(self.pages[application].files)


def enter(page, act):
    """Notes a done act."""
    if act.kind in ("save", "upload"):
        page.marks[act.section] = act.mark
    if act.kind == "upload":
        page.files[f"{act.mark}.png"] = act.size, act.digest
    if act.kind == "remove":
        page.files.pop(act.mark, None)
        page.removed.add(act.mark)
    if act.kind == "submit":
        page.snapshots.append(act.marks)
    if act.kind in EVENTS:
        page.events[act.kind, act.mark if act.kind in REVIEWS else ""] += 1
