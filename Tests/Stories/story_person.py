"""安徽: somebody's first days: 完善信息, 变更单位, the unit agrees, and 马上申报 finds the unit."""

import pytest
from playwright.sync_api import expect

import story_anhui as leaders
from support import fields
from support.ways import both_ways

UNIT = "安徽启明示例科技有限公司（演示）"
PERSON = {
    "民族": "汉族", "政治面貌": "群众", "学历": "大学本科毕业", "学位": "工学硕士学位",
    "电子邮箱": "han@anhui.example", "联系地址": "安徽省合肥市示例大道1号（演示）",
}
STATEMENT = "本人自2024年起在研发中心工作。"


@pytest.fixture
def world(scripts):
    return "small" if scripts else "plain"


@both_ways
def test_a_newcomer_completes_the_data_and_is_bound_by_the_unit(visit):
    newcomer = visit("anhui").sign_in("ah_new").picture("person-home", 1280, 390)
    complete(newcomer)
    ask_for_binding(newcomer)
    agree(visit("anhui").sign_in("ah_unit"))
    newcomer.press("个人中心").sees(UNIT).misses("待单位审核")
    newcomer.picture("person-bound", 1280, 1024, 390).is_accessible()
    newcomer.open("leaders/academic-leader")
    leaders.start(newcomer)
    newcomer.sees(UNIT)


def complete(visitor):
    """完善信息: a mistake stands beside its field and keeps the rest; ."""
    visitor.press("个人中心").sees("尚未绑定工作单位").press("完善信息", visitor.main)
    visitor.fill(PERSON | {"电子邮箱": "han＠anhui"}).press("保存", visitor.main)
    expect(fields.refusal(visitor.main, "电子邮箱")).to_be_visible()
    visitor.picture("person-edit", 1280, 1024, 390).is_accessible()
    visitor.fill({"电子邮箱": PERSON["电子邮箱"]}).save().sees("汉族").sees(PERSON["联系地址"])


def ask_for_binding(visitor):
    """变更单位: nothing is found, then the unit is; without a statement nothing is sent."""
    visitor.press("变更单位", visitor.main)
    search(visitor, "没有这家单位").sees("没有查询到匹配的单位")
    search(visitor, "启明示例").picture("person-units", 1280, 390)
    visitor.press("选择", visitor.row(UNIT)).press("提交", visitor.main)
    assert any("请填写申请说明" in refusal for refusal in visitor.refusals())
    visitor.fill({"申请说明": STATEMENT}).press("提交", visitor.main).sees("待单位审核")


def search(visitor, words):
    """Looks for a unit by its name."""
    visitor.fill({"单位名称": words}).press("搜索", visitor.main)
    return visitor


def agree(visitor):
    """The unit reads the statement; 不同意 needs a reason, 同意 needs none."""
    visitor.press("绑定审核").sees(STATEMENT).picture("person-bindings", 1280, 390)
    visitor.press("审核", visitor.row("韩若溪")).press("不同意", visitor.main)
    assert any("请填写理由" in refusal for refusal in visitor.refusals())
    visitor.picture("person-binding", 1280, 390).is_accessible()
    visitor.press("同意", visitor.main).sees("已绑定")
