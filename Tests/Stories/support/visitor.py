"""One person at one browser: signs in, follows, presses, fills, reads."""

import re
from copy import copy

from playwright.sync_api import expect

from . import fields, looks

PASSWORD = "Bole@2026"
# What the browser reports about a page that was refused on purpose, such as a form with mistakes.
EXPECTED_NOISE = re.compile(r"Failed to load resource: the server responded with a status of 4(03|04|09|22)")


class Visitor:
    """A browser window of its own: cookies, size, and scripts or none."""

    def __init__(self, browser, server, site, side="public", scripts=True, width=1280, pictures=True):
        self.origin, self.site, self.scripts, self.pictures = server.address[side], site, scripts, pictures
        self.context = browser.new_context(
            base_url=self.origin, java_script_enabled=scripts, viewport={"width": width, "height": 900},
            locale="zh-CN", timezone_id="Asia/Shanghai",
        )
        self.context.set_default_timeout(15_000)
        self.complaints = []
        self._open_tab()

    def _open_tab(self):
        self.page = self.context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"{self.page.url}: {error}"))
        self.page.on("response", self._watch)

    def tab(self):
        """Another tab of the same browser, as a visitor of its own: signed in where this one is."""
        other = copy(self)
        other._open_tab()
        return other

    def _hear(self, message):
        if message.type == "error" and not EXPECTED_NOISE.match(message.text):
            self.complaints.append(f"{self.page.url}: {message.text}")

    def _watch(self, response):
        if response.status >= 500 or (response.status >= 400 and "/assets/" in response.url):
            self.complaints.append(f"{response.status} {response.url}")

    # Going places

    @property
    def main(self):
        """The content of the page, without header and footer."""
        return self.page.locator("main")

    def open(self, path=""):
        """Opens an address of the site, such as `home`."""
        return self.page.goto(f"{self.origin}/{self.site}/{path}")

    def sign_in(self, account, password=PASSWORD):
        """Signs in on the login page, opening it unless it is shown."""
        self.try_to_sign_in(account, password)
        expect(self.page.get_by_role("button", name="退出", exact=True)).to_be_visible()
        return self

    def try_to_sign_in(self, account, password=PASSWORD):
        """Sends the login form, whatever comes of it."""
        if self.page.locator("input[type=password]").count() == 0:
            self.open("login")
        self.fill({"用户名": account, "密码": password})
        self.press("登录", self.main)
        return self

    def control(self, name, within=None):
        """A link or button that reads exactly so."""
        words = re.compile(rf"^\s*{re.escape(name)}\s*$")
        found = (within or self.page).locator("a, button, summary").filter(has_text=words)
        return found.filter(visible=True).first

    def press(self, name, within=None, confirm=None):
        """Follows a link or presses a button and waits for the next page; `confirm` answers the question before."""
        if within is None:
            self._unfold(name)
        control = self.control(name, within)
        if confirm is None:
            self._turn(control.click)
        elif self.scripts:
            control.click()
            question = self.page.get_by_role("alertdialog")
            self._turn(question.get_by_role("button", name=confirm, exact=True).click)
        else:
            self._turn(control.click)
            self._turn(self.control(confirm, self.main).click)
        return self

    def _unfold(self, name):
        """Opens the menu of the line at the top in which the entry is, unless it is in sight."""
        if self.control(name).count() > 0:
            return
        words = re.compile(rf"^\s*{re.escape(name)}\s*$")
        menu = self.page.locator(".nav-menu").filter(has=self.page.locator("a", has_text=words))
        if menu.count() > 0:
            menu.first.locator("summary").click()

    def _turn(self, action):
        """Does something that leads to another page, or to this one anew, also when a script puts it in place.

        A page counts as turned when its scripts have run: a field may get another control by them.
        """
        self.page.evaluate("document.querySelector('main')?.setAttribute('data-left', '')")
        action()
        expect(self.page.locator("main")).to_have_count(1)
        expect(self.page.locator("main[data-left]")).to_have_count(0)
        self.page.wait_for_load_state("load")

    def section(self, title):
        """Opens a page of the form by its title in the navigation at the side."""
        entry = self.page.locator(".section-nav a").filter(
            has=self.page.get_by_text(title, exact=True)).first
        self._turn(entry.click)
        return self

    def has_section(self, title):
        """Whether the form has a page of that title."""
        return self.page.locator(".section-nav a").filter(has=self.page.get_by_text(title, exact=True)).count() > 0

    # Writing and reading

    def fill(self, values, within=None):
        """Fills fields by label; see `fields.fill`."""
        fields.fill(within or self.main, values)
        return self

    def save(self):
        """Presses 保存 and expects no complaint about the answers."""
        self.press("保存", self.main)
        mistakes = self.page.locator(".error-summary").all_inner_texts()
        assert not mistakes, f"not saved: {mistakes}"
        return self

    def card(self, title):
        """The part of a page under this title."""
        words = re.compile(rf"^\s*{re.escape(title)}\s*$")
        return self.main.locator("section.card").filter(has=self.page.locator(".card__title", has_text=words))

    def part(self, title):
        """The records under this title on the page of another section."""
        return self.card(title)

    def row(self, text, within=None):
        """The row of a table with this text in it."""
        return (within or self.main).locator("tbody tr").filter(has_text=text).first

    def sees(self, text, within=None):
        """Expects a text on the page."""
        expect((within or self.main).get_by_text(text).filter(visible=True).first).to_be_visible()
        return self

    def misses(self, text, within=None):
        """Expects that a text is not on the page."""
        expect((within or self.main).get_by_text(text).filter(visible=True)).to_have_count(0)
        return self

    def refusals(self):
        """The mistakes listed at the top of a form."""
        return self.page.locator(".error-summary li").all_inner_texts()

    def check_results(self):
        """The result of 开始检测: condition to (符合 or 不符合, reasons)."""
        results = {}
        for line in self.page.locator(".check").all():
            reasons = line.locator(".check__reason").all_inner_texts()
            verdict = line.locator(".check__verdict").inner_text().strip()
            results[line.locator(".check__condition").inner_text().strip()] = (verdict, reasons)
        return results

    # Looking

    def picture(self, name, *widths):
        """Takes pictures of the page, at 1280 unless told; without scripts one is enough, and says so in its name."""
        if not self.pictures:
            return self
        if self.scripts:
            looks.picture(self.page, name, widths or (1280,))
        else:
            looks.picture(self.page, f"{name}-plain", widths[:1] or (1280,))
        return self

    def prints(self, name):
        """Prints the page: no navigation, buttons or headers of the screen on the paper."""
        looks.print_out(self.page, name)
        return self

    def is_accessible(self):
        """Expects that axe finds nothing that keeps people out; axe itself needs scripts."""
        if self.scripts:
            looks.check_accessibility(self.page)
        return self


class Visits:
    """Opens windows: `visit("anhui")`, `visit("anhui", side="intranet", scripts=False)`."""

    def __init__(self, browser, server, **choices):
        self.browser, self.server, self.choices, self.windows = browser, server, choices, []

    def __call__(self, site, **choices):
        self.windows.append(Visitor(self.browser, self.server, site, **(self.choices | choices)))
        return self.windows[-1]

    def end(self):
        """Closes all windows and tells what their browsers complained about."""
        for window in self.windows:
            window.context.close()
        complaints = [complaint for window in self.windows for complaint in window.complaints]
        assert not complaints, "\n".join(complaints)
