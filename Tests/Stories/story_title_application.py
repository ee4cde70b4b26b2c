"""重庆·职称申报, the applicant's side: every section, the check before submission, 提交."""

from playwright.sync_api import expect

from answers.packs import Form, fill_in
from answers.refusals import refuse_what_is_wrong
from support import fields
from support.ways import both_ways

NUMBER_LENGTH = 12


@both_ways
def test_an_engineer_applies_for_a_title(visit, samples):
    applicant = visit("chongqing").sign_in("cq_applicant")
    applicant.open()
    applicant.press("职称", applicant.main).press("职称申报", applicant.main).press("新增", applicant.main)
    form = Form("chongqing", "titles/professional-title")
    refuse_a_start_in_childhood(applicant)
    miss_what_is_missing(applicant)
    refuse_what_is_wrong(applicant, form, samples)
    fill_in(applicant, form, "professional-title", samples)
    applicant.section("基本信息").picture("title-basic", 1280, 1024, 390).is_accessible()
    submit(applicant)


def refuse_a_start_in_childhood(applicant):
    """Beside the field, and what was typed stays."""
    applicant.fill({"办公电话": "12", "参加工作时间": "1990-01-01"}).press("保存", applicant.main)
    expect(fields.refusal(applicant.main, "办公电话")).to_be_visible()
    expect(fields.refusal(applicant.main, "参加工作时间")).to_contain_text("16 周岁")
    expect(fields.row(applicant.main, "办公电话").locator("input")).to_have_value("12")
    applicant.fill({"办公电话": None, "参加工作时间": None}).save()


def miss_what_is_missing(applicant):
    """开始检测 says of every section what it lacks."""
    applicant.section("提交审核").press("开始检测", applicant.main)
    results = applicant.check_results()
    assert any(verdict == "不符合" for verdict, _ in results.values()), results
    expect(applicant.control("提交", applicant.main)).to_have_count(0)


def submit(applicant):
    """附件一览表, 预览, 开始检测, 提交."""
    applicant.section("附件一览表").picture("title-files", 1280, 390)
    applicant.section("提交审核").press("开始检测", applicant.main)
    results = applicant.check_results()
    assert all(verdict == "符合" for verdict, _ in results.values()), results
    applicant.picture("title-check", 1280, 390)
    applicant.press(submit_title(applicant), applicant.main).sees("提交成功")


def submit_title(applicant):
    """What the programme calls the button."""
    return applicant.main.locator("form[action$='/submission'] button[type=submit]").first.inner_text().strip()
