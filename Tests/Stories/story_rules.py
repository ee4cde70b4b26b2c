"""What a page says while it is filled in, before anything is saved."""

import pytest
from playwright.sync_api import expect

import story_anhui as leaders
from support import fields


@pytest.fixture
def world():
    return "small"


@pytest.fixture
def applicant(visit):
    visitor = visit("anhui").sign_in("ah_applicant")
    visitor.open("leaders/academic-leader")
    if leaders.own(visitor).count() == 0:
        leaders.start(visitor)
    else:
        visitor.press("填报", leaders.own(visitor))
    return visitor


def test_a_check_speaks_beside_the_field_as_soon_as_it_fails(applicant):
    applicant.section("工作经历").press("新增", applicant.main)
    applicant.fill({"开始日期": "2020-05-01", "结束日期": "2019-05-01"})
    live = fields.row(applicant.main, "结束日期").locator(".field__live")
    expect(live).to_have_text("结束日期不能早于开始日期。")
    applicant.fill({"开始日期": "2018-05-01"})
    expect(live).to_be_hidden()
    applicant.page.on("dialog", lambda dialog: dialog.accept())


def test_a_mark_comes_and_goes_with_the_condition_that_asks_for_the_answer(applicant):
    """The certificate of a degree is asked for where a degree is given (R-FORM-44)."""
    applicant.section("基本信息申报")
    row = fields.row(applicant.main, "学位证书")
    mark = row.locator(".field__required")
    degree = fields.row(applicant.main, "获得学位").locator("select")
    degree.evaluate("select => { select.value = ''; select.dispatchEvent(new Event('change', { bubbles: true })); }")
    expect(mark).to_have_count(0)
    degree.evaluate(
        "select => { select.selectedIndex = 1; select.dispatchEvent(new Event('change', { bubbles: true })); }")
    expect(mark).to_have_count(1)
