"""安徽·学术和技术带头人: from 马上申报 to the decision of the province, and an applicant born too early."""

import pytest
from playwright.sync_api import expect

from answers import anhui
from answers.packs import Form
from answers.refusals import refuse_what_is_wrong
from support import fields
from support.ways import both_ways

RECORDS = (
    ("工作经历", lambda samples: anhui.WORK),
    ("近五年获奖情况或专利", anhui.awards),
    ("近五年获得荣誉情况", anhui.honours),
    ("论文、著作情况", anhui.papers),
    ("正在从事的科研（课题）", anhui.projects),
)
AGAIN = "获奖证书名单页中本人的姓名仍看不清，请说明。"
OPINION = "经审核，申报材料真实、齐全，同意推荐。"
REMARKS = {
    "近五年获奖情况或专利": "第一条获奖证书的名单页不清晰，请重新上传。",
    "主要突出贡献事迹": "请写明成果转化产生的经济效益。",
}


REPLY = "第一条获奖证书的名单页为原件扫描，请放大查看。"


@both_ways
def test_a_leader_is_returned_twice_corrects_and_is_approved(visit, samples):
    applicant = enter(visit("anhui"), "ah_applicant")
    start(applicant)
    fill_in(applicant, samples)
    reorder(applicant)
    look_through(applicant)
    submit(applicant)
    applicant.sees("待单位审核", own(applicant))

    unit = visit("anhui").sign_in("ah_unit")
    send_back(unit, "沈怀远")
    correct(applicant)
    submit(applicant)
    read_the_changes(unit, "沈怀远")
    send_back_again(unit)
    answer(applicant)
    submit(applicant)
    read_the_answer(unit, "沈怀远")
    let_pass(unit, "沈怀远", label="单位推荐意见")

    city = visit("anhui", side="intranet").sign_in("ah_city")
    let_pass(city, "沈怀远", label="报送单位推荐意见")
    province = visit("anhui", side="intranet").sign_in("ah_province")
    let_pass(province, "沈怀远")
    applicant.open("leaders/academic-leader")
    applicant.sees("审核通过", own(applicant)).picture("anhui-approved", 1280, 390)


def test_an_applicant_born_too_early_learns_it_from_the_check_without_scripts(visit, samples):
    senior = enter(visit("anhui", scripts=False), "ah_senior")
    start(senior)
    senior.fill(anhui.basic(samples)).save()
    senior.section("提交审核").press("开始检测", senior.main)
    verdict, reasons = senior.check_results()["带头人年龄"]
    assert verdict == "不符合" and any("超过本批次规定的带头人年龄" in reason for reason in reasons)
    expect(senior.control("提交审核", senior.main)).to_have_count(0)
    senior.picture("anhui-too-old", 1280, 1024, 390)


@both_ways
def test_two_reviewers_of_one_unit_see_each_other_and_lose_nothing(visit):
    """Both at the province; they take an application that the demo has there already."""
    first = visit("anhui", side="intranet").sign_in("ah_province")
    second = visit("anhui", side="intranet").sign_in("ah_officer")
    open_review(first, "祝南星")
    open_review(second, "祝南星").sees("也打开了这份申报书")
    first.fill({"修改意见": "请核对获奖时间。"}, within=first.card("近五年获奖情况或专利"))
    first.press("保存意见", first.main).sees("也打开了这份申报书")
    second.fill({"修改意见": "请补充获奖证书。"}, within=second.card("近五年获奖情况或专利"))
    second.press("退回", second.main)
    assert any("同事" in refusal for refusal in second.refusals()), second.refusals()
    second.sees("请核对获奖时间。").picture("anhui-two-reviewers", 1280, 390)
    both = "请核对获奖时间，并补充获奖证书。"
    second.fill({"修改意见": both}, within=second.card("近五年获奖情况或专利"))
    second.press("退回", second.main).sees("已退回")
    first.open("home")
    first.press("学术带头人审核").misses("祝南星")


@pytest.mark.parametrize(("account", "side"), [("ah_city", "public"), ("ah_province", "public"), ("ah_unit", "intranet")])
def test_an_account_of_the_other_side_cannot_sign_in(visit, account, side):
    stranger = visit("anhui", side=side).try_to_sign_in(account)
    stranger.sees("账号或密码错误")
    expect(stranger.page.get_by_role("button", name="退出", exact=True)).to_have_count(0)


def enter(visitor, account):
    """From the portal through the module to the programme's page."""
    visitor.open()
    visitor.sees("高层次/留学人才").picture("anhui-portal", 1280, 1024, 390)
    visitor.press("高层次/留学人才", visitor.main).sign_in(account)
    visitor.press("高层次/留学人才", visitor.main).press("学术带头人", visitor.main)
    visitor.sees("我的申报记录").sees("最新计划信息").picture("anhui-plans", 1280, 1024, 390)
    return visitor


def own(visitor):
    """The row of the application under 我的申报记录."""
    return visitor.row("第十批", visitor.card("我的申报记录"))


def start(visitor):
    """马上申报 twice, then the pledge, which does not let anybody through without the tick."""
    visitor.press("马上申报", visitor.row("第十批", visitor.card("最新计划信息"))).press("马上申报", visitor.main)
    visitor.sees("诚信承诺书")
    visitor.press("同意并继续")
    assert visitor.refusals(), "The pledge let somebody through without the tick."
    visitor.page.get_by_label("我已阅读并承诺").check()
    visitor.press("同意并继续")
    visitor.sees("基本信息申报")


def fill_in(visitor, samples):
    """All eight sections, each saved on its page."""
    for label in ("姓名", "身份证号码", "性别", "出生年月"):
        expect(fields.row(visitor.main, label).locator("input:not([type=hidden]), select")).to_have_count(0)
    visitor.picture("anhui-basic", 1280, 1024, 390).is_accessible()
    refuse_what_is_no_picture(visitor, samples)
    refuse_what_is_wrong(visitor, Form("anhui", "leaders/academic-leader"), samples)
    visitor.section("基本信息申报").fill(anhui.basic(samples)).save()
    for title, records in RECORDS:
        visitor.section(title)
        for record in records(samples):
            visitor.press("新增", visitor.main).fill(record).save()
        visitor.section(title).picture(f"anhui-{title}")
    visitor.section("主要突出贡献事迹").fill({"主要突出贡献事迹": anhui.LONGEST_DEED + "多"}).press("保存", visitor.main)
    assert any("800" in refusal for refusal in visitor.refusals())
    visitor.fill({"主要突出贡献事迹": anhui.LONGEST_DEED}).save()
    visitor.section("其他说明").fill({"其他情况说明": anhui.NOTE}).save()


def refuse_what_is_no_picture(visitor, samples):
    """A program that calls itself a picture, and a telephone number without its dash, stand beside their fields."""
    visitor.fill({"电话": "055112345678", "身份证正面": [samples.renamed_program("身份证正面")]})
    visitor.press("保存", visitor.main)
    expect(fields.refusal(visitor.main, "电话")).to_be_visible()
    expect(fields.refusal(visitor.main, "身份证正面")).to_be_visible()
    expect(fields.row(visitor.main, "电话").locator("input")).to_have_value("055112345678")


def reorder(visitor):
    """↓ puts the chosen record below the next one, and the order stays."""
    visitor.section("工作经历")
    titles = visitor.main.locator("tbody tr")
    expect(titles.nth(0)).to_contain_text("淮南示例电子研究所")
    titles.nth(0).get_by_role("radio").check()
    visitor.press("↓", visitor.main)
    expect(titles.nth(1)).to_contain_text("淮南示例电子研究所")
    visitor.press("↑", visitor.main)
    expect(titles.nth(0)).to_contain_text("淮南示例电子研究所")


def look_through(visitor):
    """附件一览表 lists every file; 申报情况预览 shows every section and leads to it."""
    visitor.section("附件一览表").sees("获奖证书名单页").sees("论文").picture("anhui-files", 1280, 390)
    visitor.section("申报情况预览").sees("旋转机械状态智能监测关键技术及应用").sees(anhui.NOTE)
    visitor.picture("anhui-preview", 1280, 1024, 390).is_accessible().prints("anhui-preview")
    visitor.page.go_back()


def submit(visitor):
    """开始检测, everything 符合, 提交审核."""
    visitor.section("提交审核").press("开始检测", visitor.main)
    unmet = {name: result for name, result in visitor.check_results().items() if result[0] != "符合"}
    assert not unmet, unmet
    visitor.picture("anhui-check", 1280, 390).is_accessible()
    visitor.press("提交审核", visitor.main).sees("提交成功")


def open_review(visitor, name):
    """From the reviewer's list to the application."""
    visitor.open("home")
    visitor.press("学术带头人审核").press("审核", visitor.row(name))
    return visitor


def send_back(visitor, name):
    """Without a comment a return is refused; with comments on two sections it is made."""
    open_review(visitor, name).picture("anhui-review", 1280, 1024, 390).is_accessible()
    visitor.press("退回", visitor.main)
    assert any("请填写修改意见" in refusal for refusal in visitor.refusals())
    for section, remark in REMARKS.items():
        visitor.fill({"修改意见": remark}, within=visitor.card(section))
    visitor.press("退回", visitor.main).sees("已退回")


def correct(visitor):
    """The two sections are marked 改 and show what is to be changed."""
    visitor.open("leaders/academic-leader")
    visitor.sees("退回修改", own(visitor)).press("填报", own(visitor))
    marked = visitor.page.locator(".section-nav li").filter(has=visitor.page.locator(".mark--amend"))
    expect(marked).to_have_count(len(REMARKS))
    for section, remark in REMARKS.items():
        visitor.section(section).sees(remark).picture(f"anhui-amend-{section}", 1280, 390)
    visitor.fill({"主要突出贡献事迹": anhui.DEED + "近三年新增产值两千万元。"}).save()
    visitor.section("近五年获奖情况或专利").press("编辑", visitor.row("旋转机械"))
    visitor.fill({"参与人数": "10"}).save()


def read_the_changes(visitor, name):
    """The second reading begins with what changed."""
    open_review(visitor, name).sees("上次审核后的修改").sees("近三年新增产值两千万元")
    visitor.picture("anhui-second-reading", 1280, 390)


def send_back_again(visitor):
    """One thing is still missing; the earlier round stands folded under it."""
    visitor.fill({"修改意见": AGAIN}, within=visitor.card("近五年获奖情况或专利"))
    visitor.press("退回", visitor.main).sees("已退回")


def answer(visitor):
    """Nothing is to be changed: the applicant says so in writing, and may hand in without being asked."""
    visitor.open("leaders/academic-leader")
    visitor.press("填报", own(visitor)).section("近五年获奖情况或专利").sees(AGAIN)
    visitor.sees("以前轮次的修改意见").misses(REMARKS["近五年获奖情况或专利"])
    comment = visitor.main.locator(".comments > ol > .comment").filter(has_text=AGAIN)
    comment.locator("summary").filter(has_text="书面答复").click()
    visitor.press("保存答复", comment)
    assert "请填写答复内容" in visitor.main.inner_text(), "A blank reply was taken."
    visitor.fill({"书面答复": REPLY}).press("保存答复", visitor.main).sees("答复已保存").sees(REPLY)
    visitor.picture("anhui-reply", 1280, 390).is_accessible()


def read_the_answer(visitor, name):
    """The reply stands beside the comment that it answers."""
    open_review(visitor, name)
    card = visitor.card("上次审核后的修改")
    visitor.sees(AGAIN, card).sees(REPLY, card).sees("已答复", card)
    visitor.picture("anhui-third-reading", 1280, 1024, 390)


def let_pass(visitor, name, label=None):
    """审核通过, with the opinion where the stage asks for one."""
    open_review(visitor, name)
    if label:
        visitor.press("审核通过", visitor.main)
        assert any("请填写推荐意见" in refusal for refusal in visitor.refusals())
        visitor.fill({label: OPINION})
    visitor.press("审核通过", visitor.main).sees("审核通过")
