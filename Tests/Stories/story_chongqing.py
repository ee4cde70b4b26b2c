"""重庆·留学回国人员·创新资助: 我要提交, 撤回, 审核不通过 and back, then through unit, district and city."""

from playwright.sync_api import expect

from answers import chongqing
from support import fields
from support.ways import both_ways

NAME = "江映川"
OPINION = "申报材料真实、齐全，同意推荐。"
REMARKS = {
    "经费预算": "“材料”科目请补充测算依据。",
    "项目情况": "请说明与国内外同类技术的对比。",
}
RECORDS = (
    ("学习经历（从大学起，含留学）", chongqing.study),
    ("工作经历（含境外）", lambda samples: chongqing.WORK),
    ("团队成员", lambda samples: chongqing.TEAM),
    ("知识产权", chongqing.property_rights),
    ("经费预算", lambda samples: chongqing.BUDGET),
)
PAGES = (
    ("基本信息", chongqing.basic),
    ("所在单位与岗位", lambda samples: chongqing.EMPLOYMENT),
    ("项目情况", lambda samples: chongqing.PROJECT),
    ("申请等次", lambda samples: chongqing.FUNDING),
    ("收款账户", lambda samples: chongqing.ACCOUNT),
    ("附件", chongqing.attachments),
)


@both_ways
def test_a_returned_scholar_recalls_is_returned_and_is_funded(visit, samples):
    applicant = enter(visit("chongqing"), "cq_applicant")
    applicant.press("新增", applicant.main)
    fill_in(applicant, samples)
    submit(applicant)
    recall(applicant)
    submit(applicant)

    unit = visit("chongqing").sign_in("cq_unit")
    send_back(unit)
    amend(applicant)
    submit(applicant)
    ask_for_a_recall(applicant)
    let_pass(unit, {"推荐意见": OPINION})
    refuse_the_recall(applicant)

    district = visit("chongqing", side="intranet").sign_in("cq_district")
    let_pass(district, {"推荐意见": OPINION})
    city = visit("chongqing", side="intranet").sign_in("cq_city")
    let_pass(city, {"等次": "优秀类", "资助金额": "8"})
    own(applicant)
    applicant.sees("审核通过", own(applicant)).picture("chongqing-approved", 1280, 390)


def test_a_unit_reviews_and_returns_without_scripts(visit):
    unit = visit("chongqing", scripts=False).sign_in("cq_unit")
    unit.press("创新项目审核").picture("chongqing-list", 1280, 390)
    row = unit.row("殷亦寒")
    unit.press("审核", row).fill({"修改意见": "请补充人员分工。"}, within=unit.card("团队成员"))
    unit.press("审核不通过", unit.main).sees("已退回").misses("殷亦寒")


def enter(visitor, account):
    """留学回国人员 on the portal, the login page, 创新资助."""
    visitor.open()
    visitor.sees("留学回国人员").picture("chongqing-portal", 1280, 1024, 390)
    visitor.press("留学回国人员", visitor.main).picture("chongqing-login", 1280, 390).is_accessible()
    visitor.sign_in(account).picture("chongqing-home", 1280, 1024, 390)
    visitor.press("留学回国人员", visitor.main).sees("个人中心").press("创新资助", visitor.main)
    return visitor


def own(visitor):
    """The row of the application in the list of 创新资助."""
    visitor.open("returnees/innovation")
    return visitor.row("LC")


def fill_in(visitor, samples):
    """Page by page, each saved on its own."""
    expect(fields.row(visitor.main, "证件号码").locator("input:not([type=hidden])")).to_have_count(0)
    visitor.picture("chongqing-basic", 1280, 1024, 390).is_accessible()
    for title, answers in PAGES:
        visitor.section(title).fill(answers(samples)).save()
    for title, records in RECORDS:
        visitor.section(title)
        for record in records(samples):
            visitor.press("新增", visitor.main).fill(record).save()
    visitor.section("经费预算").picture("chongqing-budget", 1280, 390)


def submit(visitor):
    """预览, then 我要提交; the list shows the application as waiting for the unit."""
    visitor.press("预览").sees("工业产线表面缺陷智能检测关键技术").picture("chongqing-preview", 1280, 390)
    visitor.press("我要提交", visitor.main)
    assert not visitor.check_results(), visitor.check_results()
    visitor.press("我要提交", visitor.main).sees("提交成功").sees("待单位审核", own(visitor))


def recall(visitor):
    """As long as nobody has acted, the applicant takes it back."""
    visitor.press("撤回", own(visitor)).press("撤回", visitor.main).sees("填报中", own(visitor))
    visitor.press("编辑", own(visitor))


def open_review(visitor):
    """From the back office's list to the application."""
    visitor.open("home")
    visitor.press("创新项目审核").press("审核", visitor.row(NAME))


def send_back(visitor):
    """审核不通过 needs a comment, and returns the application to the applicant."""
    open_review(visitor)
    visitor.picture("chongqing-review", 1280, 1024, 390).is_accessible()
    visitor.press("审核不通过", visitor.main)
    assert any("请填写修改意见" in refusal for refusal in visitor.refusals())
    for section, remark in REMARKS.items():
        visitor.fill({"修改意见": remark}, within=visitor.card(section))
    visitor.press("审核不通过", visitor.main).sees("已退回")


def amend(visitor):
    """退回中: the comments stand on the pages that they are about."""
    visitor.sees("退回中", own(visitor)).press("编辑", own(visitor))
    visitor.section("项目情况").sees(REMARKS["项目情况"]).picture("chongqing-amend", 1280, 390)
    better = chongqing.PROJECT["创新点与技术水平"] + "与国内外同类技术相比，检出率更高。"
    visitor.fill({"创新点与技术水平": better}).save()
    visitor.section("经费预算").sees(REMARKS["经费预算"]).press("编辑", visitor.row("材料"))
    visitor.fill({"测算依据": "样件、标定件及耗材"}).save()


def let_pass(visitor, answers):
    """审核通过 and 推荐意见; the city also decides the grade and the amount."""
    open_review(visitor)
    visitor.press("审核通过", visitor.main)
    assert visitor.refusals(), "Passed without what the stage asks for."
    visitor.fill(answers, within=visitor.main).press("审核通过", visitor.main).sees("审核通过")


def ask_for_a_recall(visitor):
    """撤回 asks first; the answer waits until the unit has acted."""
    visitor.press("撤回", own(visitor)).sees("确定撤回吗")


def refuse_the_recall(visitor):
    """Once the unit has acted there is nothing to take back, and the list does not offer it any more."""
    visitor.press("撤回", visitor.main).sees("已审核，无法撤回").picture("chongqing-recall-refused", 1280, 390)
    expect(own(visitor)).to_be_visible()
    expect(visitor.control("撤回", own(visitor))).to_have_count(0)
