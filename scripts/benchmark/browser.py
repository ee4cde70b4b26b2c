"""A small browser: cookies, forms, and an address of its own among those of this machine."""

import http.client
import uuid
from html.parser import HTMLParser
from urllib.parse import urlencode


class Form:
    def __init__(self, action, is_multipart):
        self.action, self.is_multipart = action, is_multipart
        self.fields, self.files, self.buttons = [], [], []

    def without_buttons(self, **changes):
        return [(name, changes.get(name, value)) for name, value in self.fields]


class Forms(HTMLParser):
    """Every form of a page, with what a browser would send when nothing is typed."""

    def __init__(self, html):
        super().__init__()
        self.all, self.form, self.select, self.area = [], None, None, None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "form":
            self.form = Form(values.get("action"), values.get("enctype") == "multipart/form-data")
            self.all.append(self.form)
        elif self.form is None:
            return
        elif tag == "input":
            self.input(values)
        elif tag == "textarea":
            self.area = [values.get("name"), ""]
        elif tag == "select":
            self.select = [values.get("name"), ""]
        elif tag == "option" and self.select and "selected" in values:
            self.select[1] = values.get("value", "")
        elif tag == "button":
            self.form.buttons.append((values.get("name"), values.get("value", ""), values.get("formaction")))

    def input(self, values):
        name, kind = values.get("name"), values.get("type", "text")
        if name is None:
            return
        if kind == "file":
            self.form.files.append(name)
        elif kind not in ("radio", "checkbox") or "checked" in values:
            self.form.fields.append((name, values.get("value") or ""))

    def handle_data(self, data):
        if self.area:
            self.area[1] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            self.form.fields.append((self.area[0], self.area[1].removeprefix("\n")))
            self.area = None
        elif tag == "select" and self.select:
            self.form.fields.append(tuple(self.select))
            self.select = None
        elif tag == "form":
            self.form = None


class Page:
    def __init__(self, status, location, text):
        self.status, self.location, self.text = status, location, text

    def form(self, field=None):
        """The first form that posts and has the field."""
        for form in Forms(self.text).all:
            if form.action and any(name == "csrf" for name, _ in form.fields):
                if field is None or any(name == field for name, _ in form.fields):
                    return form
        raise SystemExit(f"a page has no form with {field}: status {self.status}, {self.text[:300]}")


class Browser:
    def __init__(self, port, address=None):
        self.port = port
        source = (address, 0) if address else None
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60, source_address=source)
        self.cookies = {}

    def headers(self):
        found = {"Host": f"127.0.0.1:{self.port}"}
        if self.cookies:
            found["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return found

    def send(self, method, path, body=None, kind=None):
        headers = self.headers()
        if kind:
            headers["Content-Type"] = kind
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.split(";", 1)[0].partition("=")
            self.cookies[name] = value
        return Page(answer.status, answer.headers.get("Location"), text)

    def get(self, path):
        try:
            return self.send("GET", path)
        except http.client.RemoteDisconnected:
            # The server closed a connection that had nothing to do for a while.
            self.connection.close()
            return self.send("GET", path)

    def sign_in(self, site, login, password):
        page = self.get(f"/{site}/login")
        fields = page.form("identifier").without_buttons(identifier=login, password=password)
        answer = self.send("POST", f"/{site}/login", urlencode(fields), "application/x-www-form-urlencoded")
        if answer.status != 303:
            raise SystemExit(f"{login} could not sign in: status {answer.status}")

    def raw(self, method, path, body=b"", kind=None):
        """The bytes of a request as this browser would send it."""
        lines = [f"{method} {path} HTTP/1.1"] + [f"{name}: {value}" for name, value in self.headers().items()]
        lines.append("Accept: text/html")
        if body:
            lines += [f"Content-Type: {kind}", f"Content-Length: {len(body)}"]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + body

    def raw_form(self, form, fields, action=None):
        """The bytes of a posted form; file controls are sent empty, as browsers do."""
        path = action or form.action
        if not form.is_multipart:
            return self.raw("POST", path, urlencode(fields).encode(), "application/x-www-form-urlencoded")
        mark = uuid.uuid4().hex
        parts = [f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
                 for name, value in fields]
        parts += [f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename=""\r\n'
                  "Content-Type: application/octet-stream\r\n\r\n\r\n" for name in form.files]
        body = ("".join(parts) + f"--{mark}--\r\n").encode()
        return self.raw("POST", path, body, f"multipart/form-data; boundary={mark}")
