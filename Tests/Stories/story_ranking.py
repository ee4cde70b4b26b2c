"""重庆·留学回国人员: 推荐排序 by the unit and by the district, as the manual says, with scripts and without."""

import pytest
from playwright.sync_api import expect

from support.ways import both_ways

FIRST, SECOND, PASSED = "卢听雨", "殷亦寒", "左思源"
RANKING = "reviews/returnees/innovation/ranking"


@pytest.fixture
def world(scripts):
    """One of its own: other stories return what is ordered here."""
    return "ranking" if scripts else "ranking-plain"


@both_ways
def test_a_unit_and_its_district_order_their_applications(visit):
    unit = visit("chongqing").sign_in("cq_unit")
    unit.open(RANKING)
    unit.sees("推荐排序截止时间").sees("服务器时间").picture("ranking-empty", 1280, 1024, 390).is_accessible()
    give(unit, FIRST, "1")
    give(unit, SECOND, "5")
    refuse(unit, SECOND, "1", f"序号 1 已用于{FIRST}的申报书")
    for wrong in ("0", "-1", "1.5", "甲", "10000"):
        refuse(unit, SECOND, wrong, "1 至 9999 的整数")
    # What was passed on may still be ordered.
    give(unit, PASSED, "3")
    unit.picture("ranking", 1280, 1024, 390)
    assert places(unit) == [(FIRST, "1"), (PASSED, "3"), (SECOND, "5")]
    unit.press("依次编号", unit.main).sees("保存成功")
    assert places(unit) == [(FIRST, "1"), (PASSED, "2"), (SECOND, "3")]
    unit.press("上移", unit.row(SECOND))
    assert places(unit) == [(FIRST, "1"), (SECOND, "2"), (PASSED, "3")]

    district = visit("chongqing", side="intranet").sign_in("cq_district")
    district.open(RANKING)
    district.sees("重庆启明示例科技有限公司（演示）：3", district.row(PASSED))
    give(district, PASSED, "1")
    district.picture("ranking-district", 1280, 390)
    unit.open(RANKING)
    assert places(unit)[-1] == (PASSED, "3")


def test_a_number_is_edited_where_it_stands_and_rows_are_dragged(visit):
    unit = visit("chongqing").sign_in("cq_unit")
    for place, name in enumerate((FIRST, SECOND), start=21):
        unit.open(RANKING)
        give(unit, name, str(place))
    unit.open(RANKING)
    link = number(unit, SECOND)
    before = link.inner_text()
    link.click()
    field = unit.row(SECOND).locator(".rank-edit input")
    expect(field).to_be_focused()
    field.fill("77")
    field.press("Escape")
    expect(number(unit, SECOND)).to_have_text(before)
    unit.press("依次编号", unit.main)
    order = [name for name, _ in places(unit)]
    rows = unit.main.locator("tbody tr")
    unit._turn(lambda: rows.nth(len(order) - 1).drag_to(rows.nth(0), target_position={"x": 300, "y": 2}))
    assert [name for name, _ in places(unit)] == [order[-1], *order[:-1]]
    button = unit.control("下移", unit.row(order[-1]))
    button.focus()
    unit._turn(lambda: button.press("ArrowDown"))
    assert [name for name, _ in places(unit)][0] == order[0]


@both_ways
def test_after_the_deadline_nothing_can_be_changed(visit):
    unit = visit("chongqing").sign_in("cq_unit")
    unit.open(f"{RANKING}?unit=u-cq-employer&batch=cq-innovation-past")
    unit.sees("已过推荐排序截止时间").picture("ranking-closed", 1280, 390)
    expect(unit.main.locator("a[data-rank]")).to_have_count(0)


def number(visitor, name):
    """The blue number of somebody's application."""
    return visitor.row(name).locator("a[data-rank]")


def give(visitor, name, place):
    """Clicks the number, types, presses Enter; without scripts the link leads to a form."""
    type_over(visitor, name, place)
    if visitor.scripts:
        expect(visitor.row(name).locator(".rank-edit")).to_have_count(0)
    expect(number(visitor, name)).to_have_text(place)


def refuse(visitor, name, place, sentence):
    """The same, and the old place stays."""
    old = number(visitor, name).inner_text()
    type_over(visitor, name, place)
    visitor.sees(sentence)
    if visitor.scripts:
        visitor.row(name).locator(".rank-edit input").press("Escape")
    else:
        visitor.open(RANKING)
    expect(number(visitor, name)).to_have_text(old)


def type_over(visitor, name, place):
    link = number(visitor, name)
    if not visitor.scripts:
        visitor._turn(link.click)
        visitor.fill({"推荐排序": place}).press("保存", visitor.main)
        return
    link.click()
    field = visitor.row(name).locator(".rank-edit input")
    field.fill(place)
    field.press("Enter")


def places(visitor):
    """Who has which place, in the order of the page."""
    visitor.open(RANKING)
    found = []
    for row in visitor.main.locator("tbody tr").all():
        link = row.locator("a[data-rank]")
        if link.count() and link.get_attribute("data-rank"):
            found.append((row.locator("th").inner_text().split()[0], link.get_attribute("data-rank")))
    return found
