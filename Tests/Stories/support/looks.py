"""How pages look: pictures at several widths, nothing wider than the window, nothing that keeps people out."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

OUTPUT = Path(__file__).resolve().parents[1] / "output"
SERIOUS = ("serious", "critical")
SCREEN_ONLY = (".site-header", ".site-footer", ".breadcrumb", ".section-nav", ".actions", ".page-header__actions", "button")
# Some points of rounding, and a page that scrolls sideways is meant.
TOLERANCE = 2


def picture(page, name, widths):
    """Saves the whole page as output/name-width.png and refuses one that scrolls sideways."""
    OUTPUT.mkdir(exist_ok=True)
    before = page.viewport_size
    try:
        for width in widths:
            page.set_viewport_size({"width": width, "height": 768 if width == 1024 else 900})
            # As tall as the page: what sticks to the window's edge would otherwise stand in its middle.
            page.set_viewport_size({"width": width, "height": page.evaluate("document.documentElement.scrollHeight")})
            page.screenshot(path=OUTPUT / f"{name}-{width}.png", animations="disabled")
            wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert wide <= TOLERANCE, f"{name} is {wide} points wider than a window of {width}"
    finally:
        page.set_viewport_size(before)


def check_accessibility(page):
    """Refuses serious findings of axe, each with the places where it was found."""
    found = [
        f"{finding['id']}: {finding['help']}: " + "; ".join(str(node["target"]) for node in finding["nodes"][:5])
        for finding in Axe().run(page).response["violations"]
        if finding["impact"] in SERIOUS
    ]
    assert not found, f"{page.url}\n" + "\n".join(found)


def print_out(page, name):
    """Saves output/name.pdf as the browser would print it and refuses what is of no use on paper."""
    OUTPUT.mkdir(exist_ok=True)
    page.emulate_media(media="print")
    try:
        for part in SCREEN_ONLY:
            expect(page.locator(part).filter(visible=True), f"{part} on paper").to_have_count(0)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.pdf(path=OUTPUT / f"{name}.pdf", prefer_css_page_size=True)
    finally:
        page.emulate_media(media="screen")
