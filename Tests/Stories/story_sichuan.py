"""四川·学术和技术带头人: the employer, the unit above it and the first-level unit review, report, return step by step."""

from playwright.sync_api import expect

from support.ways import both_ways

FIRST, SECOND = "席慕安", "云起时"
OPINION = "经审核，申报材料真实、齐全，同意推荐。"


@both_ways
def test_units_review_and_report_level_by_level_and_return_step_by_step(visit):
    unit = visit("sichuan").sign_in("sc_unit")
    unit.open("home")
    unit.sees("本单位申报数据审核：2 份待办理").picture("sichuan-home", 1280, 1024, 390)
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
