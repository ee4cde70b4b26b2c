"""The applicant's side of the programmes that AH, JX and ZC do not tell: filled in as the demo world is, and handed in."""

import pytest

from answers.packs import Form, fill_in
from answers.refusals import refuse_what_is_wrong
from support.ways import both_ways

pytestmark = pytest.mark.long

PROGRAMMES = {
    "returnees/start-up": ("cq_applicant", "start-up"),
    "returnees/innovation": ("cq_state_applicant", "innovation"),
    "continuing-education/education-base": ("cq_unit", "education-base"),
    "continuing-education/engineer-base": ("cq_state_unit", "engineer-base"),
    "continuing-education/change": ("cq_state_unit", "change"),
    "continuing-education/completion": ("cq_state_unit", "completion"),
}
SEMINAR = "医疗装备可靠性设计高级研修班"
UNIT = "重庆启明示例科技有限公司（演示）"
OVERRIDES = {
    "returnees/start-up": {"收款账户": {"户名": UNIT}},
    "returnees/innovation": {"收款账户": {"户名": "重庆示例医学研究院（演示）"}},
}
# What every application of the demo has of its own.
OWN = {
    "returnees/start-up": {"股权结构": [
        {"股东": "江映川", "股东类型": "自然人", "出资方式": "货币", "出资额": "120", "占比": "60"},
        {"股东": "示例创业投资合伙企业（演示）", "股东类型": "合伙", "出资方式": "货币", "出资额": "80", "占比": "40"},
    ]},
}


@both_ways
@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_programme_is_filled_in_and_handed_in(visit, samples, programme):
    account, answers = PROGRAMMES[programme]
    apply(visit("chongqing", pictures=False).sign_in(account), programme, answers, samples)


@both_ways
def test_a_seminar_is_approved_and_opened(visit, samples):
    """No approved seminar of the demo waits for its 开班方案."""
    city = visit("chongqing", side="intranet", pictures=False).sign_in("cq_city")
    city.press("市级高级研修项目审核").press("审核", city.row(SEMINAR))
    city.fill({"核定资助金额": "10"}).press("审核通过", city.main).sees("审核通过")
    unit = visit("chongqing", pictures=False).sign_in("cq_soe")
    apply(unit, "continuing-education/opening", "opening", samples)


@both_ways
def test_a_researcher_applies_in_sichuan(visit, samples):
    applicant = visit("sichuan", pictures=False).sign_in("sc_applicant")
    apply(applicant, "leaders/academic-leader", "academic-leader", samples)


def apply(applicant, programme, answers, samples):
    """From the programme's page to 提交成功, with at least five refusals on the way."""
    form = Form(applicant.site, programme)
    begin(applicant, programme)
    refuse_what_is_wrong(applicant, form, samples)
    fill_in(applicant, form, answers, samples, OVERRIDES.get(programme))
    for title, records in OWN.get(programme, {}).items():
        applicant.section(title)
        for record in records:
            applicant.press("新增", applicant.main).fill(record).save()
    hand_in(applicant)


def begin(applicant, programme):
    """By the button that starts, or else goes on with what was begun; a draft that is in the way goes."""
    applicant.open(programme)
    start = applicant.control("新增", applicant.main)
    if start.count() > 0 and start.is_disabled():
        applicant.press("删除", applicant.main).press("删除", applicant.main)
        applicant.open(programme)
    for name in ("新增", "编辑", "修改"):
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
