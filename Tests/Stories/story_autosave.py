"""What is typed is saved by itself: a lost connection, an ended session, a second window."""

import pytest
from playwright.sync_api import expect

import story_anhui as leaders
from support import fields

SECTION = "其他说明"
FIELD = "其他情况说明"


@pytest.fixture
def world():
    return "small"


@pytest.fixture
def applicant(visit):
    """Somebody with an application of this batch, at the section with one long text."""
    visitor = visit("anhui").sign_in("ah_applicant")
    visitor.open("leaders/academic-leader")
    if leaders.own(visitor).count() == 0:
        leaders.start(visitor)
    else:
        visitor.press("填报", leaders.own(visitor))
    visitor.section(SECTION)
    return visitor


def text(visitor):
    return fields.row(visitor.main, FIELD).locator("textarea")


def state(visitor):
    return visitor.main.locator("[data-autosave-state]")


def saved(visitor):
    expect(state(visitor)).to_have_attribute("data-autosave-state", "saved")


def test_what_is_said_to_be_saved_is_there_after_the_server_was_killed(applicant, server):
    text(applicant).fill("没有点保存的一句。")
    saved(applicant)
    server.kill()
    server.start()
    applicant.page.reload()
    expect(text(applicant)).to_have_value("没有点保存的一句。")


def test_without_a_connection_the_text_waits_and_is_sent_later(applicant):
    applicant.context.set_offline(True)
    text(applicant).fill("断网时写的一句。")
    expect(state(applicant)).to_have_attribute("data-autosave-state", "offline")
    applicant.context.set_offline(False)
    saved(applicant)
    applicant.complaints[:] = [one for one in applicant.complaints if "ERR_INTERNET_DISCONNECTED" not in one]
    applicant.page.reload()
    expect(text(applicant)).to_have_value("断网时写的一句。")


def test_what_was_refused_does_not_come_back_after_it_was_corrected(applicant):
    applicant.fill({FIELD: "长" * 501}).press("保存", applicant.main)
    assert applicant.refusals()
    applicant.fill({FIELD: "更正后的一句。"}).save()
    expect(text(applicant)).to_have_value("更正后的一句。")
    applicant.section("提交审核").section(SECTION)
    expect(text(applicant)).to_have_value("更正后的一句。")


def test_after_the_session_has_ended_the_text_is_there_again(applicant):
    cookies = applicant.context.cookies()
    applicant.context.clear_cookies()
    text(applicant).fill("登录失效时写的一句。")
    expect(state(applicant)).to_have_attribute("data-autosave-state", "expired")
    applicant.context.add_cookies(cookies)
    applicant.page.reload()
    expect(text(applicant)).to_have_value("登录失效时写的一句。")
    saved(applicant)


def test_another_window_s_text_stands_beside_ones_own(applicant):
    other = applicant.tab()
    other.page.goto(applicant.page.url)
    text(applicant).fill("先写的一句。")
    saved(applicant)
    text(other).fill("后写的一句。")
    expect(state(other)).to_have_attribute("data-autosave-state", "stale")
    expect(text(other)).to_have_value("后写的一句。")
    row = fields.row(other.main, FIELD)
    expect(row.locator(".field__stale")).to_contain_text("已保存的内容：先写的一句。")
    row.get_by_role("button", name="保留我填写的").click()
    saved(other)
    applicant.page.reload()
    expect(text(applicant)).to_have_value("后写的一句。")
