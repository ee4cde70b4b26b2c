"""A browser without scripts, which tells an answer from one that never came."""

import html
import re
import secrets
import socket
import time

from support.web import Browser

from .packs import PASSWORD, SITE


class Unanswered(Exception):
    """The connection ended before an answer: whether the act was done is unknown."""


class Visitor(Browser):
    """One account in one browser; it comes from an address of its own, since each may sign in only so often."""

    def __init__(self, account, address):
        super().__init__(port=None)
        self.account, self.address, self.token, self.content = account, address, None, b""
        self.slowest = 0  # seconds

    def is_signed_in(self):
        """Whether the server still knows the session."""
        return self.get(f"/{SITE}/home")[0] == 200

    def sign_in(self):
        """Signs in; the answer's status."""
        self.cookies.clear()
        status, _, _ = self.get(f"/{SITE}/login")
        if status != 200:
            return status
        return self.post(f"/{SITE}/login", {"identifier": self.account, "password": PASSWORD})[0]

    def post_multipart(self, path, fields, files):
        """Sends a form with files: (field, name, bytes)."""
        boundary = secrets.token_hex(12)
        body = b"".join(
            part(boundary, f'name="{name}"', value.encode()) for name, value in (fields | {"csrf": self.token}).items())
        body += b"".join(
            part(boundary, f'name="{field}"; filename="{name}"', content, "application/octet-stream")
            for field, name, content in files)
        body += f"--{boundary}--\r\n".encode()
        head = self.head("POST", path, body).replace(
            b"application/x-www-form-urlencoded", f"multipart/form-data; boundary={boundary}".encode())
        return self.send(head + body)

    def send(self, request):
        began = time.monotonic()
        try:
            return super().send(request)
        except OSError as failure:
            raise Unanswered(str(failure)) from failure
        finally:
            self.slowest = max(self.slowest, time.monotonic() - began)

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=40, source_address=(self.address, 0))

    def understood(self, received):
        head, end, self.content = received.partition(b"\r\n\r\n")
        length = re.search(rb"\r\ncontent-length: (\d+)", head.lower())
        if not end or (length and len(self.content) < int(length.group(1))):
            raise Unanswered("the answer was cut off")
        return super().understood(received)


def part(boundary, words, content, kind=None):
    """One part of a form with files."""
    head = f"--{boundary}\r\nContent-Disposition: form-data; {words}\r\n"
    return (head + (f"Content-Type: {kind}\r\n" if kind else "") + "\r\n").encode() + content + b"\r\n"


def value_of(page, name):
    """The value of a hidden field."""
    found = re.search(rf'name="{re.escape(name)}" value="([^"]*)"', page)
    return html.unescape(found.group(1)) if found else None
