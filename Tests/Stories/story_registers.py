"""重庆·职称 beside the form: what outside registers say of an applicant, with who says so and when (R-EXT-01, R-EXT-02)."""

from playwright.sync_api import expect

from support.ways import both_ways

NAME = "房玄知"
UNIT = "cq_soe"
REMARK = "请核对档案所在地。"


@both_ways
def test_a_reviewer_asks_where_the_file_is_kept_and_who_was_insured(visit):
    unit = open_review(visit("chongqing").sign_in(UNIT))
    for question, words in {
        "存档机构查询情况": ["示例人才交流服务中心（演示）", "流动人员人事档案信息系统（演示）", "2026-11-21"],
        "一年的参保记录": ["2026-10", "2025-11", "已缴", "社会保险参保信息系统（演示）"],
    }.items():
        answer = ask(unit, question)
        for word in [*words, "数据来源", "查询时间"]:
            unit.sees(word, answer)
        unit.picture(f"register-{question}", 1280, 390).is_accessible()
        leave(unit)


def test_asking_loses_nothing_that_was_typed(visit):
    unit = open_review(visit("chongqing").sign_in(UNIT))
    unit.fill({"修改意见": REMARK}, within=unit.card("基本信息"))
    unit.sees("存档状态", ask(unit, "存档机构查询情况"))
    leave(unit)
    expect(unit.card("基本信息").get_by_label("修改意见")).to_have_value(REMARK)
    unit.fill({"修改意见": ""}, within=unit.card("基本信息"))


def test_somebody_who_only_reads_is_offered_no_question(visit):
    auditor = visit("chongqing", side="intranet").sign_in("cq_auditor")
    auditor.open("audit")
    auditor.fill({"姓名/编号/单位": NAME}).press("搜索", auditor.main)
    auditor.page.goto(auditor.row(NAME).get_by_role("link").first.get_attribute("href"))
    auditor.sees("档案所在地").misses("存档机构查询情况")


def open_review(visitor):
    """From the list of work to the application."""
    visitor.open("reviews/titles/professional-title")
    return visitor.press("审核", visitor.row(NAME))


def ask(visitor, question):
    """查看 behind the note: beside the text, or on a page of its own without scripts."""
    link = visitor.main.locator(".answers__item").filter(has_text=question).get_by_role("link", name=f"查看{question}")
    if not visitor.scripts:
        visitor._turn(link.click)
        return visitor.sees(question).main
    link.click()
    panel = visitor.page.get_by_role("complementary", name="附件和查询结果")
    expect(panel.get_by_role("heading", name=question)).to_be_visible()
    return panel


def leave(visitor):
    """Back to the review, which is where it was."""
    if visitor.scripts:
        visitor.page.keyboard.press("Escape")
        expect(visitor.page.locator(".look")).to_be_hidden()
    else:
        visitor.press("返回", visitor.main)
