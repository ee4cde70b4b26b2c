"""Who comes in where, and how: the two listeners, the keyboard alone, large type."""

import re

import pytest
from playwright.sync_api import expect

from support import fields
from support.visitor import PASSWORD
from support.ways import both_ways

# What the focused thing is called: its label if it has one, otherwise its own words.
FOCUSED = """() => {
    const one = document.activeElement;
    return (one.labels?.[0] ?? one).innerText.trim();
}"""
IS_MARKED = """() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
}"""
FURTHEST = 60  # presses of Tab; more than any page needs


@pytest.fixture
def world():
    return "small"


@pytest.mark.parametrize("account", ["cq_district", "cq_city"])
def test_district_and_city_do_not_come_in_from_outside(visit, account):
    stranger = visit("chongqing").try_to_sign_in(account).sees("账号或密码错误")
    expect(stranger.page.get_by_role("button", name="退出", exact=True)).to_have_count(0)


def test_who_is_signed_in_inside_is_nobody_outside(visit, server):
    city = visit("chongqing", side="intranet").sign_in("cq_city").press("创新项目审核")
    inside = city.page.url
    outside = city.tab()
    answer = outside.page.goto(inside.replace(server.address["intranet"], server.address["public"]))
    assert "/login" in answer.url, answer.url
    expect(outside.page.get_by_role("button", name="退出", exact=True)).to_have_count(0)
    city.page.reload()
    expect(city.page.get_by_role("button", name="退出", exact=True)).to_be_visible()


def test_the_keyboard_alone_signs_in_and_opens_a_page_of_the_form(visit):
    visitor = visit("anhui")
    visitor.open()
    page = visitor.page
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "跳到正文"
    page.keyboard.press("Enter")
    go(visitor, "高层次/留学人才")
    step_to(page, "用户名")
    page.keyboard.type("ah_senior")
    step_to(page, "密码")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="退出", exact=True)).to_be_visible()
    go(visitor, "学术带头人")
    if page.get_by_text("填报", exact=True).count() == 0:
        begin(visitor)
    else:
        go(visitor, "填报")
    go(visitor, "其他说明")
    step_to(page, "其他情况说明")
    page.keyboard.type("只用键盘填写。")
    step_to(page, "保存")
    visitor.picture("access-keyboard", 1280)
    visitor._turn(lambda: page.keyboard.press("Enter"))
    expect(fields.row(visitor.main, "其他情况说明").locator("textarea")).to_have_value("只用键盘填写。")


@both_ways
@pytest.mark.parametrize("width", [1280, 390])
def test_a_long_menu_is_grouped_and_opens_and_closes(visit, width):
    unit = visit("chongqing", width=width).sign_in("cq_unit")
    unit.open("home")
    line, entry = unit.page.locator(".main-nav"), unit.control("创业项目审核", unit.page.locator(".main-nav"))
    expect(entry).to_have_count(0)
    line.get_by_text("留学回国人员", exact=True).click()
    expect(entry).to_be_visible()
    unit.picture(f"access-menu-{width}", width).is_accessible()
    line.get_by_text("单位管理", exact=True).click()
    expect(entry).to_have_count(0)
    expect(unit.control("代理人", line)).to_be_visible()
    if unit.scripts:
        unit.page.keyboard.press("Escape")
        expect(unit.control("代理人", line)).to_have_count(0)
        expect(unit.page.locator(".nav-menu summary:focus")).to_have_text("单位管理")
        unit.page.keyboard.press("Enter")
        expect(unit.control("代理人", line)).to_be_visible()
        unit.main.locator("h1").click()
        expect(unit.control("代理人", line)).to_have_count(0)
    unit.press("代理人").sees("代理")


def test_large_type_stays_from_page_to_page_and_fits(visit):
    visitor = visit("anhui")
    visitor.open()
    visitor.press("大字版").picture("access-large-portal", 1280, 390).is_accessible()
    visitor.sign_in("ah_unit").press("学术带头人审核").picture("access-large-list", 1280, 1024, 390).is_accessible()
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    assert visitor.page.evaluate(size) == 20
    visitor.press("标准版")
    assert visitor.page.evaluate(size) == 16
    visitor.sees("学术带头人审核")


def begin(visitor):
    """马上申报 and the pledge, by the keyboard."""
    go(visitor, "马上申报")
    go(visitor, "马上申报")
    step_to(visitor.page, "我已阅读并承诺")
    visitor.page.keyboard.press("Space")
    go(visitor, "同意并继续")


def step_to(page, name):
    """Presses Tab until something of that name has the focus, which can be seen at every step."""
    wanted = re.compile(rf"^\*?\s*{re.escape(name)}")
    for _ in range(FURTHEST):
        page.keyboard.press("Tab")
        assert page.evaluate(IS_MARKED), f"The focus cannot be seen on “{page.evaluate(FOCUSED)}”."
        if wanted.match(page.evaluate(FOCUSED)):
            return
    raise AssertionError(f"The keyboard does not reach “{name}” on {page.url}.")


def go(visitor, name):
    """Follows a link or presses a button by the keyboard."""
    step_to(visitor.page, name)
    visitor._turn(lambda: visitor.page.keyboard.press("Enter"))
