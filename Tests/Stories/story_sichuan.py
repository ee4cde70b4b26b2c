"""四川·学术和技术带头人: the employer, the unit above it and the first-level unit review, report, return step by step; the
province decides."""

import re

from playwright.sync_api import expect

from support.ways import both_ways

FIRST, SECOND = "席慕安", "云起时"
OPINION = "经审核，申报材料真实、齐全，同意推荐。"


@both_ways
def test_units_review_and_report_level_by_level_and_return_step_by_step(visit):
    unit = visit("sichuan").sign_in("sc_unit")
    unit.open("home")
    unit.sees(re.compile(r"本单位申报数据审核：\d 份待办理")).picture("sichuan-home", 1280, 1024, 390)
    pass_together(unit)
    report_alone(unit, FIRST)
    report_together(unit)
    read_only(unit)

    middle = visit("sichuan").sign_in("sc_middle")
    reject(middle, SECOND)
    hand_down(middle, "其他单位申报审核", FIRST)
    unit.open("home")
    take_up_again(unit, FIRST)
    for visitor, before in ((unit, "本单位申报数据审核"), (middle, "其他单位申报审核")):
        let_pass(visitor, before, FIRST)
        report_alone(visitor, FIRST)

    recommender = visit("sichuan").sign_in("sc_recommender")
    let_pass(recommender, "其他单位申报审核", FIRST)
    hand_down(recommender, "待上报", FIRST)
    hand_back(middle, "上级审核单位退回", FIRST)
    hand_back(unit, "上级单位审核退回", FIRST)
    listed(unit, "审核退回人员名单", FIRST).sees("退回修改", unit.row(FIRST))


ABOVE, LAST = "江寄云", "卫如风"  # at the province; two levels below it
REMARK = "请核对近三年项目经费，并附立项文件。"


@both_ways
def test_the_province_returns_passes_and_ends_for_the_batch(visit):
    province = visit("sichuan", side="intranet").sign_in("sc_province")
    province.open("home")
    province.sees(re.compile(r"申报数据审核：\d 份待办理")).picture("sichuan-province-home", 1280, 1024, 390)
    return_with_one_comment(province, ABOVE)

    recommender = visit("sichuan").sign_in("sc_recommender")
    listed(recommender, "上级审核单位退回", ABOVE).press("审核", recommender.row(ABOVE)).sees(REMARK)
    recommender.picture("sichuan-returned-review", 1280).press("重新修改", recommender.main)
    let_pass(recommender, "其他单位申报审核", ABOVE)
    report_alone(recommender, ABOVE)

    middle = visit("sichuan").sign_in("sc_middle")
    for visitor in (middle, recommender):
        let_pass(visitor, "其他单位申报审核", LAST)
        report_alone(visitor, LAST)
    recommender.open("quota/leaders/academic-leader")
    recommender.sees("推荐数量已维护").picture("sichuan-quota", 1280, 390)

    end_for_the_batch(province, LAST)
    decide(province, ABOVE)
    for title, name in (("审核通过人员名单", ABOVE), ("审核不通过人员名单", LAST), ("审核退回人员名单", ABOVE)):
        listed(province, title, name)
    province.picture("sichuan-province-returned", 1280, 390)


def return_with_one_comment(visitor, name):
    """The page has one box, for the whole application; without a word in it nothing is returned."""
    listed(visitor, "申报数据审核", name).picture("sichuan-province-list", 1280, 390).is_accessible()
    visitor.press("审核", visitor.row(name))
    expect(visitor.main.locator("[data-comment]")).to_have_count(1)
    way = visitor.page.locator(".breadcrumb li a")
    assert [link.inner_text() for link in way.all()][1] == "申报数据审核", "the list as its own menu calls it"
    visitor.picture("sichuan-province-review", 1280, 1024, 390).is_accessible()
    visitor.press("退回", visitor.main)
    assert any("请填写修改意见" in refusal for refusal in visitor.refusals())
    visitor.fill({"修改意见": REMARK}, within=visitor.card("整份申报书"))
    visitor.press("退回", visitor.main).sees("已退回")


def end_for_the_batch(visitor, name):
    """不通过 repeats the printed warning before it ends the application for the batch (R-REVIEW-28)."""
    listed(visitor, "申报数据审核", name).press("审核", visitor.row(name))
    visitor.main.locator("textarea[name=text]").fill("不符合本批次选拔条件。")
    if visitor.scripts:
        visitor.control("不通过", visitor.main).click()
        question = visitor.page.get_by_role("alertdialog")
        visitor.sees("请慎重选择", question)
        visitor._turn(question.get_by_role("button", name="确认不通过", exact=True).click)
    else:
        visitor.press("不通过", visitor.main).sees("请慎重选择").press("确认不通过", visitor.main)
    visitor.sees("已作出审核决定")


def decide(visitor, name):
    """通过 at the province is final; its second reading begins with what became of its comment."""
    listed(visitor, "申报数据审核", name).press("审核", visitor.row(name))
    visitor.sees(REMARK, visitor.card("上次审核后的修改")).picture("sichuan-province-second", 1280, 390)
    visitor.press("通过", visitor.main).sees("审核通过")


def listed(visitor, title, name):
    """Opens a list from the menu beside the page; the application is in it."""
    visitor.open("home")
    visitor.press(title)
    return visitor.sees(name)


def tick(visitor, *names):
    """Chooses rows of a list."""
    for name in names:
        visitor.row(name).locator("input[type=checkbox]").check()


def pass_together(visitor):
    """批量通过: nothing ticked is refused, then both are passed with one opinion."""
    listed(visitor, "本单位申报数据审核", FIRST).picture("sichuan-own-review", 1280, 1024, 390).is_accessible()
    visitor.press("批量通过", visitor.main).sees("请先勾选要办理的申报书").press("返回列表", visitor.main)
    tick(visitor, FIRST, SECOND)
    visitor.press("批量通过", visitor.main).sees("已选择 2 份申报书").picture("sichuan-pass-many", 1280, 390)
    visitor.fill({"推荐意见": OPINION}).press("确认通过（2 份）", visitor.main)
    visitor.sees("已办理 2 份").picture("sichuan-pass-many-done", 1280, 390)


def report_alone(visitor, name):
    """待上报, 审核, 上报 with the opinion of the unit's own level."""
    listed(visitor, "待上报", name).press("审核", visitor.row(name))
    visitor.main.locator("textarea[name=text]").fill(OPINION)
    visitor.press("上报", visitor.main).sees("已上报")
    listed_not(visitor, "待上报", name)


def listed_not(visitor, title, name):
    """The application has left the list."""
    visitor.open("home")
    visitor.press(title).misses(name)


def report_together(visitor):
    """批量上报 keeps each one's opinion."""
    listed(visitor, "待上报", SECOND)
    tick(visitor, SECOND)
    visitor.press("批量上报", visitor.main).sees("不填写的，沿用").press("确认上报（1 份）", visitor.main)
    visitor.sees("已办理 1 份")


def read_only(visitor):
    """已提交 is headed 已上报 and offers nothing."""
    listed(visitor, "已提交", FIRST).sees("已上报").picture("sichuan-reported", 1280, 390)
    expect(visitor.main.get_by_role("button", name="批量上报")).to_have_count(0)
    expect(visitor.control("审核", visitor.row(FIRST))).to_have_count(0)


def reject(visitor, name):
    """不通过 repeats the warning and ends it for the batch."""
    listed(visitor, "其他单位申报审核", name)
    tick(visitor, name)
    visitor.press("批量不通过", visitor.main).sees("请慎重选择").picture("sichuan-reject-many", 1280, 390)
    visitor.fill({"原因": "不符合本批次选拔条件。"}).press("确认不通过（1 份）", visitor.main).sees("已办理 1 份")
    listed(visitor, "审核不通过人员名单", name)


def hand_down(visitor, title, name):
    """退回 needs a comment and goes one level down (逐级退回)."""
    listed(visitor, title, name)
    tick(visitor, name)
    visitor.press("批量退回", visitor.main).fill({"修改意见": "代表作请补充检索证明。"})
    visitor.press("确认退回（1 份）", visitor.main).sees("已办理 1 份")
    listed(visitor, "审核退回人员名单", name)


def take_up_again(visitor, name):
    """重新修改 opens the unit's own review once more."""
    listed(visitor, "上级单位审核退回", name).press("审核", visitor.row(name))
    visitor.press("重新修改", visitor.main)
    listed(visitor, "本单位申报数据审核", name)


def let_pass(visitor, title, name):
    """通过 with the opinion of the unit's level; the application then waits to be reported."""
    listed(visitor, title, name).press("审核", visitor.row(name))
    visitor.main.locator("textarea[name=text]").fill(OPINION)
    visitor.press("通过", visitor.main).sees("审核通过")
    listed(visitor, "待上报", name)


def hand_back(visitor, title, name):
    """退回 out of the list of what a superior returned."""
    listed(visitor, title, name).press("审核", visitor.row(name))
    visitor.press("退回", visitor.main).sees("已退回")
    listed(visitor, "审核退回人员名单", name)
