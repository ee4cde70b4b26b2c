"""What every story is given: the running server, a browser, visitors and files to attach."""

import os
import shutil

import pytest
from playwright.sync_api import expect, sync_playwright

from support.looks import OUTPUT
from support.samples import Samples
from support.server import Server
from support.visitor import Visits

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """The demo, started once for all stories."""
    with Server(tmp_path_factory.mktemp("server")) as running:
        yield running
        OUTPUT.mkdir(exist_ok=True)
        shutil.copy(running.log, OUTPUT / "server.log")


@pytest.fixture(scope="session")
def browser():
    """The system's browser, without a window."""
    path = os.environ.get("BOLE_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, "No chromium was found: make setup, or BOLE_CHROMIUM=/path/to/it"
    expect.set_options(timeout=15_000)
    with sync_playwright() as playwright:
        # --no-sandbox: in a container the browser cannot set up its own; all pages are ours.
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    """Files to attach."""
    return Samples(tmp_path_factory.mktemp("samples"))


@pytest.fixture
def visit(server, browser):
    """Opens windows and closes them all at the end; see `Visits`."""
    visits = Visits(browser, server)
    yield visits
    visits.end()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """A failed story leaves a picture of every open window."""
    report = yield
    if report.when == "call" and report.failed and "visit" in item.funcargs:
        OUTPUT.mkdir(exist_ok=True)
        for number, window in enumerate(item.funcargs["visit"].windows, start=1):
            window.page.screenshot(path=OUTPUT / f"failed-{item.name}-{number}.png", full_page=True)
    return report
