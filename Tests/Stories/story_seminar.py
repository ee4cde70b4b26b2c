"""重庆·继续教育·市级高级研修项目, the applicant's side: 新增申报, the nine items of the printed list, 提交申报书."""

from playwright.sync_api import expect

from answers.packs import Form, fill_in
from answers.refusals import refuse_what_is_wrong
from support import fields
from support.ways import both_ways

# As the manual prints them.
MENU = ["计划变化情况上报", "继续教育基地申报", "开班方案上报", "结业上报", "工程师基地申报", "市级高级研修项目申报"]
ITEMS = [
    "基本信息", "研修目的和作用", "研修内容和方式", "授课专家情况", "培训对象和人数", "申报单位", "承办单位", "收款账户", "其他附件",
]
COLUMNS = ["序号", "项目名称", "年度", "举办时间", "承办单位", "提交时间", "状态", "操作"]
NAME = "产线视觉检测工程师高级研修班"
UNIT = "重庆启明示例科技有限公司（演示）"
OTHERS = {"基本信息": {"项目名称": NAME}, "收款账户": {"户名": UNIT}}


@both_ways
def test_a_unit_applies_for_a_seminar_with_the_printed_words(visit, samples):
    clerk = visit("chongqing").sign_in("cq_unit")
    clerk.open()
    clerk.press("继续教育", clerk.main).sees("单位中心")
    assert clerk.main.locator(".tile__entries a, .tiles a").all_inner_texts()[:6] == MENU
    clerk.press("市级高级研修项目申报", clerk.main).sees("您当前选择的是：市级高级研修项目申报")
    assert clerk.main.locator("thead").first.locator("th").all_inner_texts() == COLUMNS
    clerk.press("新增申报", clerk.main).sees("您当前申报的是：市级高级研修项目")
    assert clerk.page.locator(".section-nav__name").all_inner_texts() == ITEMS
    form = Form("chongqing", "continuing-education/seminar")
    refuse_an_amount_in_words(clerk)
    refuse_what_is_wrong(clerk, form, samples)
    fill_in(clerk, form, "seminar", samples, OTHERS)
    follow_the_pages(clerk)
    submit(clerk)


def refuse_an_amount_in_words(clerk):
    """Beside the field, and what was typed stays."""
    clerk.fill({"预计费用": "十万", "举办地点": "线"}).press("保存", clerk.main)
    assert len(clerk.refusals()) == 2
    expect(fields.refusal(clerk.main, "预计费用")).to_be_visible()
    expect(fields.row(clerk.main, "预计费用").locator("input")).to_have_value("十万")
    clerk.sees("万元").misses("wan-yuan")
    clerk.fill({"预计费用": None, "举办地点": None}).save()


def follow_the_pages(clerk):
    """保存并进入下一页 leads through the nine items; 课程安排 and 经费预算 stand on the pages they belong to."""
    clerk.section("基本信息").sees("经费预算", clerk.part("经费预算")).picture("seminar-basic", 1280, 1024, 390).is_accessible()
    for title in ITEMS[1:]:
        clerk.press("保存并进入下一页" if title != "培训对象和人数" else "下一页", clerk.main)
        expect(clerk.page.locator("h1").first).to_have_text(title)
        if title == "研修内容和方式":
            clerk.sees("课程安排", clerk.part("课程安排")).picture("seminar-content", 1280, 390)


def submit(clerk):
    """预览申报书, then 提交申报书; the list has the number and the deadline above the project."""
    clerk.press("预览申报书").sees(NAME).picture("seminar-preview", 1280, 390).prints("seminar")
    clerk.press("提交申报书", clerk.main).misses("未绑定")
    assert not clerk.check_results(), clerk.check_results()
    clerk.press("提交申报书", clerk.main).sees("提交成功")
    row = clerk.row(NAME)
    clerk.sees("待审核", row).sees(UNIT[:20], row)
    head = clerk.main.locator("tr.table__head").first
    assert "编号: " in head.inner_text() and "申报截止时间: " in head.inner_text()
    clerk.picture("seminar-list", 1280, 390)
    clerk.press("预览", row).sees("经费预算").sees("课程安排")
