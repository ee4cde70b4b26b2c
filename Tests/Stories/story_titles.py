"""重庆·职称: comments, return, 公示表 printed and printed again, objections, the days, 上报主管部门; the agency's votes."""

import re
import subprocess

import pytest
from playwright.sync_api import expect

from support import fields
from support.visitor import Visitor
from support.ways import both_ways

RETURNED, ANNOUNCED, SENT_DOWN, JUDGED = "万千山", "安之若", "郁离", "池上青"
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+(/chongqing/verify/[0-9a-z]{32})")
LAST_DAY = "2026-11-27"  # the fifth working day after Saturday, 21 November
BUTTONS_BEFORE = ["取消", "审核不通过，回退", "审核通过，打印公示表"]
BUTTONS_AFTER = ["取消", "审核不通过，回退", "再次打印公示表", "上报主管部门"]


@pytest.fixture
def world(scripts):
    return "titles" if scripts else "titles-plain"


@both_ways
def test_a_unit_announces_waits_and_reports(server, visit):
    unit = enter(visit("chongqing"))
    return_to_the_person(unit)
    paper = announce(unit)
    address = reads(paper)
    assert print_again(unit) == paper, "The same form came out in other bytes."
    confirm(visit("chongqing"), address, "有效：正在公示")
    ask_for_the_report(unit, f"公示至 {LAST_DAY}")
    object_to(unit)

    server.skip(days=8)
    unit.sign_in("cq_unit")
    confirm(visit("chongqing"), address, "公示已结束")
    ask_for_the_report(unit, "有 1 条异议尚未处理")
    settle(unit)
    report(unit)
    look_back(unit)


@both_ways
def test_two_thirds_of_those_present_decide(visit):
    agency = visit("chongqing", side="intranet").sign_in("cq_city")
    open_review(agency, JUDGED, act="审核")
    agency.fill({"评审机构意见": "同意。", "出席评委人数": "9"}).press("审核通过", agency.main)
    expect(fields.refusal(agency.main, "同意票")).to_be_visible()
    for votes, complaint in {"10": "不能多于出席评委人数", "5": "不足出席评委人数的三分之二"}.items():
        agency.fill({"同意票": votes}).press("审核通过", agency.main)
        expect(fields.refusal(agency.main, "同意票")).to_contain_text(complaint)
        assert complaint in agency.refusals()[0], agency.refusals()
        expect(fields.row(agency.main, "评审机构意见").locator("textarea")).to_have_value("同意。")
    agency.picture("titles-votes", 1280, 390)
    # The certificate is given out later.
    agency.fill({"同意票": "6"}).press("审核通过", agency.main).sees("审核通过")
    agency.open("results/titles/professional-title")
    agency.sees("池*青").picture("titles-results", 1280, 1024)


@both_ways
def test_comments_of_before_are_folded_until_they_are_asked_for(visit):
    district = visit("chongqing", side="intranet").sign_in("cq_district")
    open_review(district, SENT_DOWN)
    remark = "请核对参加工作时间。"
    district.fill({"修改意见": remark}, within=district.card("基本信息"))
    district.fill({"回退到": "单位（重庆启明示例科技有限公司（演示））"}, within=district.main)
    district.press("审核不通过，回退", district.main).sees("已退回")

    unit = visit("chongqing").sign_in("cq_unit")
    open_review(unit, SENT_DOWN, act="审核")
    unit.sees("此申请书有1条修改意见，是否全部显示").misses(remark)
    unit.page.get_by_label("是", exact=True).check()
    unit.sees(remark).picture("titles-earlier-comments", 1280, 390).is_accessible()
    unit.page.get_by_label("否", exact=True).check()
    unit.misses(remark)


def test_without_a_printer_and_registers_the_approval_is_kept(worlds, browser):
    server = worlds("titles-unprinted")
    server.words = ["--python", "/nowhere/python", "--registers-down"]
    server.skip()
    unit = Visitor(browser, server, "chongqing")
    open_review(unit.sign_in("cq_unit"), ANNOUNCED)
    unit.page.get_by_role("link", name="查看存档机构查询情况").click()
    expect(unit.page.locator(".look")).to_contain_text("查询失败，请稍后再试")
    unit.picture("titles-register-down", 1280, 390).page.keyboard.press("Escape")
    unit.press("审核通过，打印公示表", unit.main).sees("打印暂不可用，请稍后再试").sees("不受影响")
    unit.picture("titles-unprinted", 1280, 390)
    open_review(unit, ANNOUNCED).sees("公示中：2026年11月21日至2026年11月27日")
    noise = [one for one in unit.complaints if "503" not in one]
    unit.context.close()
    assert not noise, noise


def enter(visitor):
    """职称 on the portal, 单位中心, 职称申报审核."""
    visitor.open()
    visitor.press("职称", visitor.main).sign_in("cq_unit")
    visitor.press("职称", visitor.main).sees("单位中心").press("职称申报审核", visitor.main)
    return visitor.sees("待单位审核")


def open_review(visitor, name, act="审核"):
    visitor.open("reviews/titles/professional-title")
    return visitor.press(act, visitor.row(name))


def buttons(visitor):
    """The manual's buttons, in its order; keeping comments and getting about are ours."""
    shown = visitor.main.locator(".actions--sticky").locator("a, button").all_inner_texts()
    return [text.strip() for text in shown if text.strip() not in ("保存意见", "填写单位推荐意见", "下一条意见")]


def return_to_the_person(unit):
    """审核不通过，回退 needs a comment and goes back to the person, to whom alone the unit can send it."""
    open_review(unit, RETURNED)
    assert buttons(unit) == BUTTONS_BEFORE, buttons(unit)
    box = unit.card("基本信息").locator("textarea")
    expect(box).to_have_attribute("placeholder", "可在这里填写基本信息的修改意见")
    unit.picture("titles-review", 1280, 1024, 390).is_accessible()
    unit.press("审核不通过，回退", unit.main)
    assert any("请填写修改意见" in refusal for refusal in unit.refusals()), unit.refusals()
    unit.fill({"修改意见": "请核对参加工作时间。"}, within=unit.card("基本信息"))
    expect(fields.row(unit.main, "回退到")).to_contain_text("个人")
    unit.press("审核不通过，回退", unit.main).sees("已退回").misses(RETURNED)


def announce(unit):
    """With a comment it does not pass; without it does, and the paper comes."""
    open_review(unit, ANNOUNCED)
    unit.fill({"修改意见": "再看一遍。"}, within=unit.card("基本信息"))
    unit.press("审核通过，打印公示表", unit.main)
    assert any("不能审核通过" in refusal for refusal in unit.refusals()), unit.refusals()
    unit.fill({"修改意见": ""}, within=unit.card("基本信息"))
    paper = download(unit, "审核通过，打印公示表")
    unit.sees("已进入公示").sees("公示中：2026年11月21日至2026年11月27日（5个工作日，公示当日不计）")
    assert buttons(unit) == BUTTONS_AFTER, buttons(unit)
    unit.picture("titles-announced", 1280, 1024, 390).is_accessible()
    return paper


def print_again(unit):
    """Prints without changing anything."""
    open_review(unit, ANNOUNCED)
    paper = download(unit, "再次打印公示表")
    unit.sees("已再次打印公示表").sees("公示中")
    return paper


def download(unit, button):
    """The PDF that comes after the button was pressed."""
    with unit.page.expect_download() as coming:
        unit.press(button, unit.main)
    path = coming.value.path()
    assert coming.value.suggested_filename.endswith(".pdf"), coming.value.suggested_filename
    return path.read_bytes()


def reads(paper):
    """What is printed, as poppler reads it; returns where its code leads."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=paper, capture_output=True, check=True)
    text = re.sub(r"[\s\u200b]", "", done.stdout.decode())
    for words in (
        "职称申报公示表", ANNOUNCED, "重庆启明示例科技有限公司（演示）", "申请资格", "2026年11月21日至2026年11月27日", "5个工作日",
        "单位联系电话", "（单位盖章处）", "按2026年国务院办公厅公布的节假日安排计算",
    ):
        assert words in text, f"{words} is not in {text}"
    assert "500199" not in text, "An identity number is printed."
    return ADDRESS.search(text).group(1)


def confirm(anybody, address, standing):
    """Whoever scans the code sees whether the paper is valid, and no whole name."""
    anybody.page.goto(f"{anybody.origin}{address}")
    anybody.sees(standing).sees("安*若").sees("重庆启明示例科技有限公司（演示）").misses(ANNOUNCED)
    anybody.picture("titles-verify", 1280, 390).is_accessible()


def ask_for_the_report(unit, answer):
    """上报主管部门 before its time says what it waits for."""
    open_review(unit, ANNOUNCED)
    unit.fill({"单位推荐意见": "公示无异议，同意推荐。"}, within=unit.main)
    unit.press("上报主管部门", unit.main).sees(answer)
    typed = fields.row(unit.main, "单位推荐意见").locator("textarea")
    expect(typed).to_have_value("公示无异议，同意推荐。")


def object_to(unit):
    """登记异议: what is missing is said, then it is kept and counted."""
    open_review(unit, ANNOUNCED)
    unit.press("公示与异议", unit.main).press("登记异议", unit.main)
    unit.picture("titles-objection", 1280, 390).is_accessible()
    unit.press("保存", unit.main)
    assert len(unit.refusals()) == 2, unit.refusals()
    unit.fill({"反映方式": "来信", "异议内容": "第二项成果的署名与事实不符。"}, within=unit.main)
    unit.press("保存", unit.main).sees("异议已登记").sees("匿名").sees("有 1 条异议尚未处理")
    unit.picture("titles-publicity", 1280, 1024, 390).is_accessible()


def settle(unit):
    """What came of it."""
    unit.open("reviews/titles/professional-title")
    unit.press("审核", unit.row(ANNOUNCED)).press("公示与异议", unit.main).press("处理", unit.main)
    unit.fill({"处理结果": "不成立", "核实与处理情况": "经核对原件，署名属实。"}, within=unit.main)
    unit.press("保存", unit.main).sees("处理结果已登记").sees("经核对原件，署名属实。")


def report(unit):
    """When the days are over and nothing is open it goes up."""
    open_review(unit, ANNOUNCED)
    unit.sees("公示期已满")
    unit.fill({"单位推荐意见": "公示无异议，同意推荐。"}, within=unit.main)
    unit.press("上报主管部门", unit.main).sees("已上报").misses(ANNOUNCED)


def look_back(unit):
    """The history says all of it in the words of the manual."""
    unit.open("reviews/titles/professional-title?tab=passed")
    unit.press("查看", unit.row(ANNOUNCED)).press("办理记录", unit.main)
    for words in ("审核通过，打印公示表", "再次打印公示表", "登记异议", "处理异议", "上报主管部门"):
        unit.sees(words)
    unit.picture("titles-history", 1280, 390)
