"""Filling in a form, and what may come between: another tab, a large file, a click too soon."""

import pytest
from playwright.sync_api import expect

import story_anhui as leaders
from support import fields
from support.samples import MEGABYTE

SECTION = "其他说明"
FIELD = "其他情况说明"
SLOW_UPLOAD = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 2 * MEGABYTE}


@pytest.fixture
def world():
    return "small"


@pytest.fixture
def applicant(visit):
    """Somebody with an application of this batch, at its first page; it is begun where there is none."""
    visitor = visit("anhui").sign_in("ah_applicant")
    visitor.open("leaders/academic-leader")
    if leaders.own(visitor).count() == 0:
        leaders.start(visitor)
    else:
        visitor.press("填报", leaders.own(visitor))
    return visitor


def test_the_stale_tab_is_told_shows_both_texts_and_saves_when_asked_again(applicant):
    applicant.section(SECTION)
    other = applicant.tab()
    other.page.goto(applicant.page.url)
    applicant.fill({FIELD: "先保存的一句。"}).save()

    other.fill({FIELD: "后保存的一句。"}).press("保存", other.main)
    other.sees("其他窗口保存过本页内容").sees("已保存的内容：先保存的一句。")
    expect(fields.row(other.main, FIELD).locator("textarea")).to_have_value("后保存的一句。")
    other.picture("editing-two-tabs", 1280, 390).is_accessible()
    applicant.section(SECTION)
    expect(fields.row(applicant.main, FIELD).locator("textarea")).to_have_value("先保存的一句。")

    other.save()
    applicant.section(SECTION)
    expect(fields.row(applicant.main, FIELD).locator("textarea")).to_have_value("后保存的一句。")


def test_a_large_file_shows_how_far_it_is_sent(applicant, samples):
    applicant.fill({"身份证正面": [samples.picture("身份证正面", size=4 * MEGABYTE)]})
    network = applicant.context.new_cdp_session(applicant.page)
    network.send("Network.emulateNetworkConditions", SLOW_UPLOAD)
    applicant.control("保存", applicant.main).click()
    expect(applicant.page.get_by_role("progressbar")).to_be_visible()
    expect(applicant.main.get_by_role("status").filter(has_text="正在上传")).to_be_visible()
    applicant.picture("editing-upload", 1280)
    applicant.sees("身份证正面.png", fields.row(applicant.main, "身份证正面"))
    expect(applicant.page.get_by_role("progressbar")).to_have_count(0)


def test_five_megabytes_are_taken_and_a_byte_more_is_refused_beside_the_field(applicant, samples):
    largest = samples.picture("身份证反面", size=5 * MEGABYTE)
    larger = samples.picture("学位证书", size=5 * MEGABYTE + 1)
    applicant.fill({"从事专业": "电子信息工程", "身份证反面": [largest], "学位证书": [larger]})
    applicant.press("保存", applicant.main)
    expect(fields.refusal(applicant.main, "学位证书")).to_contain_text("超过 5 MB")
    expect(fields.refusal(applicant.main, "身份证反面")).to_have_count(0)
    applicant.sees("身份证反面.png", fields.row(applicant.main, "身份证反面"))
    expect(fields.row(applicant.main, "从事专业").locator("input")).to_have_value("电子信息工程")
    applicant.picture("editing-too-large", 1280, 1024, 390)


def test_changes_are_not_left_behind_without_a_question(applicant):
    applicant.section(SECTION).fill({FIELD: "尚未保存"})
    questions = []

    def answer(yes):
        def once(dialog):
            questions.append(dialog.message)
            dialog.accept() if yes else dialog.dismiss()
        applicant.page.once("dialog", once)

    answer(False)
    applicant.page.locator(".section-nav a").first.click()
    applicant.sees(FIELD)
    expect(fields.row(applicant.main, FIELD).locator("textarea")).to_have_value("尚未保存")
    answer(True)
    applicant.section("基本信息申报").sees("从事专业")
    assert questions == ["本页有尚未保存的内容，确定离开吗？"] * 2


def test_a_window_with_changes_does_not_close_without_a_question(applicant):
    applicant.section(SECTION).fill({FIELD: "尚未保存"})
    with applicant.page.expect_event("dialog") as asked:
        applicant.page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    asked.value.accept()
