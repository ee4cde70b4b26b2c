"""What every story is given: a running server, a browser, visitors and files to attach."""

import os
import shutil
from contextlib import ExitStack

import pytest
from playwright.sync_api import expect, sync_playwright

from support.looks import OUTPUT
from support.samples import Samples
from support.server import Server
from support.visitor import Visits

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def teller():
    """Which of the processes that tell stories at once this is; empty for a single one."""
    return os.environ.get("PYTEST_XDIST_WORKER", "")


@pytest.fixture(scope="session")
def worlds(tmp_path_factory, teller):
    """Demos by name, each with data of its own; one starts when a story first asks for it."""
    running = {}

    def named(name):
        if name not in running:
            running[name] = servers.enter_context(Server(tmp_path_factory.mktemp("server")))
        return running[name]

    with ExitStack() as servers:
        yield named
        OUTPUT.mkdir(exist_ok=True)
        for name, server in running.items():
            shutil.copy(server.log, OUTPUT / f"server-{name}{teller}.log")


@pytest.fixture
def scripts():
    """Whether the browsers of a story run scripts; a story told both ways takes it as a parameter."""
    return True


@pytest.fixture
def world(scripts):
    """The name of the world in which a story happens; told without scripts it happens in another one."""
    return "main" if scripts else "plain"


@pytest.fixture
def server(worlds, world):
    """The demo of the story's world."""
    return worlds(world)


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
def visit(server, browser, scripts):
    """Opens windows and closes them all at the end; see `Visits`."""
    visits = Visits(browser, server, scripts=scripts)
    yield visits
    visits.end()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """A failed story leaves a picture of every open window."""
    report = yield
    if report.when == "call" and report.failed and "visit" in item.funcargs:
        OUTPUT.mkdir(exist_ok=True)
        for number, window in enumerate(item.funcargs["visit"].windows, start=1):
            if not window.page.is_closed():
                window.page.screenshot(path=OUTPUT / f"failed-{item.name}-{number}.png", full_page=True)
    return report
