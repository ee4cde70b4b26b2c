"""重庆·市级高级研修项目: 市人社局 returns with a comment for each item, the unit corrects, and it is approved."""

import re

from playwright.sync_api import expect

from support.ways import both_ways

NAME = "边缘计算与工业智能高级研修班"
REMARKS = {
    "研修目的和作用": "请补充本期研修与重点产业链的关系。",
    "授课专家情况": "请补充一名来自企业的授课专家，或者说明理由。",
}
PURPOSE = "面向装备制造业的质量检测需求，系统讲授边缘计算的关键技术，服务智能网联新能源汽车产业链，带动本市制造业检测能力的提升。"
REPLY = "三位专家中卓然长期在企业任职，能够覆盖企业实践的内容。"


@both_ways
def test_a_seminar_is_returned_item_by_item_corrected_and_approved(visit):
    unit = visit("chongqing").sign_in("cq_unit")
    hand_in(unit)
    city = visit("chongqing", side="intranet").sign_in("cq_city")
    send_back(city)
    read_the_record(unit)
    correct(unit)
    read_again(city)
    approve(city)
    own(unit)
    unit.sees("审核通过", own(unit))
    unit.press("预览", own(unit)).sees("审核结果").sees("核定资助金额").picture("seminar-approved", 1280, 390)


def own(visitor):
    """The row of the project in the unit's list."""
    visitor.open("continuing-education/seminar")
    return visitor.row(NAME)


def hand_in(visitor):
    """The draft is complete; after 提交申报书 it waits for 市人社局 and can only be looked at."""
    visitor.press("修改" if visitor.control("修改", own(visitor)).count() else "编辑", own(visitor))
    visitor.press("提交申报书").press("提交申报书", visitor.main).sees("提交成功").sees("待", own(visitor))
    expect(visitor.control("修改", own(visitor))).to_have_count(0)


def open_review(visitor):
    """From the reviewer's list to the project."""
    visitor.open("home")
    visitor.press("市级高级研修项目审核").press("审核", visitor.row(NAME))
    return visitor


def send_back(visitor):
    """Without any comment a return is refused; a comment for each of two items goes back with it."""
    open_review(visitor).picture("seminar-review", 1280, 1024, 390).is_accessible()
    visitor.press("退回", visitor.main)
    assert any("请填写修改意见" in refusal for refusal in visitor.refusals())
    for item, remark in REMARKS.items():
        visitor.fill({"修改意见": remark}, within=visitor.card(item))
    visitor.press("退回", visitor.main).sees("已退回")


def read_the_record(visitor):
    """修改意见记录 as the manual prints it, at the bottom of each item that bears the mark 改."""
    visitor.press("修改", own(visitor))
    marked = visitor.page.locator(".section-nav li").filter(has=visitor.page.locator(".mark--amend"))
    expect(marked).to_have_count(len(REMARKS))
    for item, remark in REMARKS.items():
        visitor.section(item)
        record = visitor.main.locator(".comments")
        for words in ("修改意见记录", "审核部门", "审核时间", "联系人", "联系电话", "审核操作", "已退回", "修改意见", remark):
            visitor.sees(words, record)
        expect(record).to_contain_text(re.compile(r"审核时间\s*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"))
        visitor.picture(f"seminar-record-{item}", 1280, 390)
    visitor.is_accessible()


def correct(visitor):
    """One item is changed, the other answered in writing; then 提交申报书 again."""
    visitor.section("研修目的和作用").fill({"研修目的和作用": PURPOSE}).save()
    visitor.section("授课专家情况")
    visitor.main.locator(".comments summary").filter(has_text="书面答复").first.click()
    visitor.fill({"书面答复": REPLY}).press("保存答复", visitor.main).sees("答复已保存").sees(REPLY)
    visitor.press("提交申报书").press("提交申报书", visitor.main).sees("提交成功")


def read_again(visitor):
    """The second reading opens on what became of the own comments and on what changed."""
    open_review(visitor)
    card = visitor.card("上次审核后的修改")
    for words in (REMARKS["授课专家情况"], REPLY, "已答复", "已修改"):
        visitor.sees(words, card)
    visitor.picture("seminar-second-reading", 1280, 1024, 390).is_accessible()


def approve(visitor):
    """The city decides the amount; without it nothing passes."""
    visitor.press("审核通过", visitor.main)
    assert visitor.refusals(), "Passed without an amount."
    visitor.fill({"核定资助金额": "10"}).press("审核通过", visitor.main).sees("审核通过")
