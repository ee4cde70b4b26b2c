"""A site begins with `bole init` and a link that lets its administrator in once."""

import sqlite3

import pytest
from support.web import Browser

PASSWORD = "Anfang#2027"


def path_of(link):
    return "/" + link.split("/", 3)[3]


def test_the_link_sets_the_password_once(site):
    server = site.bole.start("serve")
    browser = Browser(server.port("intranet"))
    status, _, page = browser.get(path_of(site.link))
    assert status == 200 and "设置密码" in page and "admin" in page
    token = site.link.split("token=")[1]
    for password, repetition, words in (
        ("", "", "请输入密码"), ("Ab1#", "Ab1#", "密码不能少于 8 位"), ("abcdefgh", "abcdefgh", "三类"),
        ("Bole@2026", "Bole@2026", "公开的演示密码"), (PASSWORD, "another", "两次输入的密码不一致"),
    ):
        status, _, page = browser.post(
            "/anhui/first-password", {"_token": token, "password": password, "repetition": repetition})
        assert status == 422 and words in page
    form = {"_token": token, "password": PASSWORD, "repetition": PASSWORD}
    status, headers, _ = browser.post("/anhui/first-password", form)
    assert status == 303 and headers["location"] == "/anhui/login?notice=password-set"
    browser.get("/anhui/login")
    assert browser.post("/anhui/first-password", form)[0] == 404
    assert "已经使用过" in browser.get(path_of(site.link))[2]
    browser.get("/anhui/login")
    status, headers, _ = browser.post("/anhui/login", {"identifier": "admin", "password": PASSWORD})
    assert status == 303 and headers["location"] == "/anhui/home"


def test_a_link_is_good_for_one_day_one_listener_and_until_the_next_is_made(site):
    later = site.bole.run("link", site.name, "--data", site.bole.data, "--keys", site.bole.keys).split()[-1]
    server = site.bole.start("serve")
    intranet, public = Browser(server.port("intranet")), Browser(server.port("public"))
    assert intranet.get(path_of(site.link))[0] == 404
    assert intranet.get(path_of(later))[0] == 200
    assert public.get(path_of(later))[0] == 404
    assert intranet.get("/anhui/first-password?token=guessed")[0] == 404
    latest = site.bole.run("link", site.name, "--data", site.bole.data, "--keys", site.bole.keys).split()[-1]
    assert intranet.get(path_of(later))[0] == 404 and intranet.get(path_of(latest))[0] == 200
    server.stop()
    site.sql("UPDATE one_time_links SET created_at = created_at - 86400000, expires_at = expires_at - 86400000")
    server = site.bole.start("serve")
    assert Browser(server.port("intranet")).get(path_of(latest))[0] == 404


def test_the_token_is_nowhere_on_the_disk(site):
    token = site.link.split("token=")[1].encode()
    for file in site.bole.data.rglob("*"):
        assert not file.is_file() or token not in file.read_bytes()


def test_nobody_signs_in_before_the_password_is_set(site):
    browser = Browser(site.bole.start("serve").port("intranet"))
    browser.get("/anhui/login")
    assert browser.post("/anhui/login", {"identifier": "admin", "password": "Bole@2026"})[0] == 422


def test_a_second_site_shares_the_keys_and_the_folder(site):
    assert "made the site chongqing" in site.bole.on_data("init", "chongqing")
    server = site.bole.start("serve")
    assert Browser(server.port("public")).get("/chongqing/")[0] == 200
    server.stop()
    server = site.bole.start("serve", "--site", "anhui")
    assert Browser(server.port("public")).get("/chongqing/")[0] == 404


@pytest.mark.parametrize("site_name, words", [("nowhere", "has no site 'nowhere'"), ("../x", "has no site '../x'")])
def test_only_a_site_of_the_packs_is_made(bole, site_name, words):
    assert words in bole.on_data("init", site_name, fails=True)
    assert not bole.data.exists() and not bole.keys.exists()


def test_nothing_is_made_twice_or_over_something_else(site):
    before = site.bole.fingerprint()
    assert "is there already: nothing was changed" in site.bole.on_data("init", "anhui", fails=True)
    assert "a user name has" in site.bole.on_data("init", "chongqing", "--login", "a b", fails=True)
    site.bole.keys.unlink()
    assert "There is no key file" in site.bole.on_data("init", "chongqing", fails=True)
    assert not site.bole.keys.exists()
    site.bole.run("keys", "create", "--file", site.bole.keys)
    assert "not the one with which" in site.bole.on_data("init", "chongqing", fails=True)
    assert site.bole.fingerprint() == before


def test_a_folder_of_something_else_is_left_alone(bole):
    bole.data.mkdir()
    sqlite3.connect(bole.data / "other.db").close()
    assert "was not made by Bole" in bole.on_data("init", "anhui", fails=True)
    assert "was not made by Bole" in bole.on_data("demo", "--reset-only", fails=True)
    assert [file.name for file in bole.data.iterdir()] == ["other.db"]
