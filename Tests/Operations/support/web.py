"""A browser's part of HTTP by hand, so that requests can be as slow as a test needs."""

import html
import re
import socket
import urllib.parse


class Browser:
    """Cookies and the form token of one visitor of one listener."""

    def __init__(self, port):
        self.port, self.cookies = port, {}

    def get(self, path):
        """Status, headers and body of a page."""
        return self.send(self.head("GET", path, ""))

    def post(self, path, fields):
        """Sends a form with the token of the page that was read last."""
        body = urllib.parse.urlencode(fields | {"csrf": self.token})
        return self.send(self.head("POST", path, body) + body.encode())

    def head(self, method, path, body):
        """The bytes of a request up to its body."""
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", "Connection: close"]
        if self.cookies:
            lines.append("Cookie: " + "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        if method == "POST":
            lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}",
                      f"Origin: http://127.0.0.1:{self.port}"]
        return "\r\n".join([*lines, "", ""]).encode()

    def send(self, request):
        """Sends a whole request and reads the whole answer."""
        with self.connect() as connection:
            connection.sendall(request)
            return self.answer(connection)

    def connect(self):
        """A connection to the server."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=40)

    def answer(self, connection):
        """Reads an answer to its end; keeps cookies and the form token."""
        received = b""
        while piece := connection.recv(65536):
            received += piece
        return self.understood(received)

    def understood(self, received):
        """Status, headers and body of a whole answer; keeps cookies and the form token."""
        head, _, body = received.partition(b"\r\n\r\n")
        lines = head.decode().split("\r\n")
        headers = [line.split(": ", 1) for line in lines[1:]]
        for name, value in headers:
            if name.lower() == "set-cookie":
                cookie, content = value.split(";", 1)[0].split("=", 1)
                self.cookies[cookie] = content
        text = body.decode(errors="replace")
        if token := re.search(r'name="csrf" value="([^"]+)"', text):
            self.token = html.unescape(token.group(1))
        status = int(lines[0].split(" ")[1]) if lines[0] else 0
        return status, {name.lower(): value for name, value in headers}, text
