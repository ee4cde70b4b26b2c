"""The applicant's side of the programmes that have no story of their own: filled in as the demo world is, and handed in."""

import pytest

from answers.packs import Form, fill_in
from support.ways import both_ways

pytestmark = pytest.mark.long

PROGRAMMES = {
    "returnees/start-up": ("cq_applicant", "start-up"),
    "continuing-education/education-base": ("cq_unit", "education-base"),
    "continuing-education/engineer-base": ("cq_state_unit", "engineer-base"),
    "continuing-education/change": ("cq_state_unit", "change"),
    "continuing-education/completion": ("cq_state_unit", "completion"),
}
UNIT = "重庆启明示例科技有限公司（演示）"
OVERRIDES = {
    "returnees/start-up": {"收款账户": {"户名": UNIT}, "股权结构": {}},
}


@both_ways
@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_programme_is_filled_in_and_handed_in(visit, samples, programme):
    account, answers = PROGRAMMES[programme]
    applicant = visit("chongqing", pictures=False).sign_in(account)
    begin(applicant, programme)
    fill_in(applicant, Form("chongqing", programme), answers, samples, OVERRIDES.get(programme))
    hand_in(applicant)


@both_ways
def test_a_researcher_applies_in_sichuan(visit, samples):
    applicant = visit("sichuan", pictures=False).sign_in("sc_applicant")
    begin(applicant, "leaders/academic-leader")
    fill_in(applicant, Form("sichuan", "leaders/academic-leader"), "academic-leader", samples)
    hand_in(applicant)


def begin(applicant, programme):
    """By the button that starts, or that goes on with what was begun."""
    applicant.open(programme)
    for name in ("编辑", "修改", "新增"):
        if applicant.control(name, applicant.main).count() > 0:
            applicant.press(name, applicant.main)
            return


def hand_in(applicant):
    """To the page with the button, and its button."""
    applicant.open(applicant.page.url.split("/", 4)[4].split("/sections/")[0] + "/submission?checked=1")
    unmet = {name: found for name, found in applicant.check_results().items() if found[0] != "符合"}
    assert not unmet, unmet
    button = applicant.main.locator("form[action$='/submission'] button[type=submit]").first
    applicant.press(button.inner_text().strip(), applicant.main).sees("提交成功")
