"""An applicant: starts, saves, uploads, removes, submits and recalls, by plain forms."""

import hashlib
import re
import struct
import zlib

from .acts import Act, Wrong
from .packs import BATCH, PROGRAMME, SITE
from .visitor import Unanswered, Visitor, value_of

#: With so many files he removes one instead; the form takes twenty, and refuses a further one while it keeps the note.
FILES_KEPT = 12


class Applicant(Visitor):
    """One applicant with one application; `chance` decides what he does next."""

    def __init__(self, account, address, ledger, chance):
        super().__init__(account, address)
        self.ledger, self.chance, self.application = ledger, chance, None
        self.was_signed_in, self.number, self.status = False, 0, None

    def step(self):
        """Does one thing."""
        if not self.was_signed_in:
            return self.enter()
        if not self.application:
            return self.start()
        act = self.chance.choices(
            [self.save_basic, self.save_plan, self.upload, self.remove, self.submit, self.recall],
            [25, 20, 20, 5, 25, 5])[0]
        return act()

    def enter(self):
        """Signs in; afterwards the session must outlive the server."""
        status = self.sign_in()
        self.look(status, {})
        if status == 303:
            self.was_signed_in = True
            self.ledger.receipts.keep({"kind": "sign-in", "account": self.account})

    def start(self):
        """Begins an application; the only one, so that an unanswered start is found again on the page."""
        plan = f"/{SITE}/{PROGRAMME}/batches/{BATCH}"
        page = self.read(f"/{SITE}/{PROGRAMME}")
        if page is None:
            return
        known = re.search(rf"/{SITE}/applications/(\w+)", page)
        if known:
            self.application = known.group(1)
            # Only an unanswered start can have made it.
            self.ledger.acknowledged(Act("start", self.application))
            return
        try:
            status, headers, _ = self.post(f"{plan}/start", {})
        except Unanswered:
            self.ledger.unsure_starts += 1
            raise
        if status >= 500:
            self.ledger.unsure_starts += 1
        if self.is_done(status, headers):
            self.application = headers["location"].rsplit("/", 1)[1]
            self.ledger.acknowledged(Act("start", self.application))

    def save_basic(self):
        mark = self.mark()
        self.save("basic", {"topic": f"题目 {mark}", "mark": mark}, Act("save", self.application, "basic", mark))

    def save_plan(self):
        mark = self.mark()
        fields = {"goal": f"{mark} 目标。" * 12, "path": f"{mark} 路线。" * 12}
        self.save("plan", fields, Act("save", self.application, "plan", mark))

    def upload(self):
        if len(self.ledger.open_files(self.application)) >= FILES_KEPT:
            return self.remove()
        mark = self.mark()
        picture = png(self.chance, self.chance.choice((20, 60, 160)))
        act = Act("upload", self.application, "proof", mark, size=len(picture),
                  digest=hashlib.sha256(picture).hexdigest())
        self.save("proof", {"note": mark}, act, [("scan", f"{mark}.png", picture)])

    def save(self, section, fields, act, files=None):
        """Opens the section's page and sends it back filled in."""
        path = f"/{SITE}/applications/{self.application}/sections/{section}"
        page = self.read(path)
        if page is None:
            return
        fields |= {"_version": value_of(page, "_version"), "_action": "save"}
        self.do(act, lambda: self.post_multipart(path, fields, files) if files else self.post(path, fields))

    def remove(self):
        """Removes one file where there are several."""
        names = self.ledger.open_files(self.application)
        page = self.read(f"/{SITE}/applications/{self.application}/sections/proof")
        if page is None or len(names) < 2:
            return
        name = self.chance.choice(names)
        link = rf'/{SITE}/attachments/(\w+)"[^>]*>(?:(?!/attachments/).)*?{re.escape(name)}'
        links = re.findall(link, page, re.DOTALL)
        if not links:
            raise Wrong(f"{self.application}: the page does not show the file {name}")
        path = f"/{SITE}/attachments/{links[0]}/delete"
        if self.read(path) is not None:
            self.do(Act("remove", self.application, mark=name), lambda: self.post(path, {"confirmed": "yes"}))

    def submit(self):
        page = self.ledger.pages[self.application]
        if len(page.marks) < 3 or not page.files:
            return
        path = f"/{SITE}/applications/{self.application}/submission"
        html = self.read(f"{path}?checked=1")
        if html is None:
            return
        act = Act("submit", self.application, marks=sorted(page.marks.values()))
        self.do(act, lambda: self.post(path, {"_version": value_of(html, "_version")}))

    def recall(self):
        path = f"/{SITE}/applications/{self.application}/recall"
        html = self.read(path)
        fields = {"_version": value_of(html or "", "_version") or "0", "confirmed": "yes"}
        if html is not None:
            self.do(Act("recall", self.application), lambda: self.post(path, fields))

    # The ways of asking

    def mark(self):
        """A text that nobody else sends."""
        self.number += 1
        return f"m{self.account.rsplit('-', 1)[-1]}.{self.number}.{self.chance.randrange(10**6)}"

    def read(self, path):
        """A page; nothing where the application cannot be changed at present."""
        status, headers, page = self.get(path)
        self.look(status, headers)
        if status == 503:
            self.look_at_excuse(headers, page)
        return page if status == 200 else None

    def do(self, act, send):
        """Sends a form and notes what came of it."""
        try:
            status, headers, page = send()
        except Unanswered:
            self.ledger.unanswered(act)
            raise
        if status >= 500:
            self.ledger.unanswered(act)
        if self.is_done(status, headers):
            self.ledger.acknowledged(act)
        elif status == 503:
            self.look_at_excuse(headers, page)
        self.status = status

    def is_done(self, status, headers):
        """A redirection says that it was done; anything else is a refusal."""
        self.look(status, headers)
        return status == 303

    def look_at_excuse(self, headers, page):
        """Who is sent away is told in plain words and told when to come again."""
        if not headers.get("retry-after", "").isdigit() or "请" not in page or "<main" not in page:
            raise Wrong(f"{self.account}: a 503 without Retry-After or without words")

    def look(self, status, headers):
        """What must never be answered: an unexpected failure, or that a session is gone."""
        if status == 500:
            raise Wrong(f"{self.account}: the server answered 500")
        if status == 503:
            self.ledger.turned_away()
        if "/login" in headers.get("location", ""):
            raise Wrong(f"{self.account}: the session is lost")


def png(chance, edge):
    """A grey picture that nobody else has."""
    rows = b"".join(b"\0" + chance.randbytes(edge) for _ in range(edge))
    header = struct.pack(">IIBBBBB", edge, edge, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")


def chunk(kind, content):
    """One part of a PNG file."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
