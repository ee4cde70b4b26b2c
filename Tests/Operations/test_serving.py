"""The real server and the demo keep apart, and the real one stops without losing what it answered."""

import sqlite3
import time
import urllib.parse

from support.web import Browser
from test_init import PASSWORD, path_of


def test_the_server_refuses_a_demo_folder(demo):
    before = demo.fingerprint()
    assert "holds a demo" in demo.on_data("serve", fails=True)
    assert demo.fingerprint() == before


def test_the_demo_refuses_a_real_folder(site):
    before = site.bole.fingerprint()
    for words in ((), ("--reset",), ("--reset-only",)):
        assert "holds real records" in site.bole.on_data("demo", *words, fails=True)
    assert site.bole.fingerprint() == before


def test_the_demo_password_lets_nobody_in(site, demo):
    secret = sqlite_hash(demo)
    site.sql(f"UPDATE accounts SET password_hash = '{secret}'")
    browser = Browser(site.bole.start("serve").port("intranet"))
    browser.get("/anhui/login")
    assert browser.post("/anhui/login", {"identifier": "admin", "password": "Bole@2026"})[0] == 422


def sqlite_hash(demo):
    """The stored form of the demo password."""
    import sqlite3

    connection = sqlite3.connect(demo.data / "anhui" / "bole.sqlite")
    found = connection.execute("SELECT password_hash FROM accounts LIMIT 1").fetchone()[0]
    connection.close()
    return found


def test_only_its_own_names_are_answered(site):
    server = site.bole.start(
        "serve", "--behind-tls-proxy", BOLE_PUBLIC_URL="https://rc.example", BOLE_INTRANET_URL="https://rc.intra.example")
    browser = Browser(server.port("public"))
    request = "GET /anhui/ HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n"
    for host, expected in (("rc.example", 200), ("RC.example:443", 200), ("127.0.0.1", 200),
                           ("rc.intra.example", 400), ("evil.example", 400)):
        assert browser.send(request.format(host).encode())[0] == expected, host
    _, headers, _ = browser.send(request.format("rc.example").encode())
    assert "strict-transport-security" in headers


def test_a_request_under_way_is_finished_and_kept(site):
    server = site.bole.start("serve")
    browser = Browser(server.port("intranet"))
    browser.get(path_of(site.link))
    before = site.value("SELECT password_hash FROM accounts")
    body = urllib.parse.urlencode({
        "_token": site.link.split("token=")[1], "password": PASSWORD, "repetition": PASSWORD, "csrf": browser.token})
    with browser.connect() as connection, browser.connect() as idle:
        idle.sendall(b"")
        connection.sendall(browser.head("POST", "/anhui/first-password", body) + body[:20].encode())
        time.sleep(0.5)
        server.process.terminate()
        time.sleep(2)
        assert server.process.poll() is None
        connection.sendall(body[20:].encode())
        assert browser.answer(connection)[0] == 303
    started = time.monotonic()
    assert server.process.wait(timeout=20) == 0
    assert time.monotonic() - started < 12
    assert site.value("SELECT password_hash FROM accounts") != before
    assert site.value("SELECT COUNT(*) FROM one_time_links WHERE used_at IS NOT NULL") == 1


def test_a_request_that_never_ends_does_not_hold_the_server(site):
    server = site.bole.start("serve", BOLE_DRAIN_SECONDS="2")
    browser = Browser(server.port("intranet"))
    browser.get(path_of(site.link))
    with browser.connect() as connection:
        connection.sendall(browser.head("POST", "/anhui/first-password", "x" * 100) + b"half")
        time.sleep(0.5)
        code, seconds = server.stop()
    assert code == 0 and seconds < 6


def test_an_idle_server_stops_at_once_and_leaves_no_log(site):
    server = site.bole.start("serve")
    code, seconds = server.stop()
    assert code == 0 and seconds < 3
    assert not list(site.bole.data.rglob("*-wal")) and not list(site.bole.data.rglob("*.sock"))


def test_a_killed_server_starts_again_on_the_same_folder(site):
    server = site.bole.start("serve")
    server.kill()
    assert (site.bole.data / "control.sock").exists()
    server = site.bole.start("serve")
    assert "0 findings" in site.bole.on_data("check")
    assert server.stop()[0] == 0


def test_warnings_are_printed_and_do_not_stop_the_start(site):
    server = site.bole.start("serve")
    version = site.value("SELECT sqlite_version()")
    numbers = tuple(map(int, version.split(".")))
    assert ("older than 3.51.3" in server.said()) == (numbers < (3, 51, 3))
