import Markup
import Pages
import Testing

@Suite struct ComponentTests {
    private let limit = CharacterLimit(most: 3, text: "{count}/{limit}", excessText: "{over} over {limit}")

    @Test func aRowTiesLabelHintCounterAndErrorsToItsControl() {
        let row = FieldRow(
            id: "deeds", label: "事迹", control: TextArea(value: "一二", limit: limit), requiredTitle: "必填",
            hint: "不超过 3 字", errors: ["请填写"])
        let html = row.markup.text
        #expect(html.contains(#"<label class="field__label" for="deeds">"#))
        #expect(html.contains(#"aria-describedby="deeds-hint deeds-count deeds-error""#))
        #expect(html.contains(#"aria-required="true" aria-invalid="true""#))
        for id in ["deeds-hint", "deeds-count", "deeds-error"] { #expect(html.contains(#"id="\#(id)""#)) }
    }

    @Test(arguments: [("一二三", "3/3"), ("一\r\n二", "3/3"), ("👨‍👩‍👧", "1/3"), ("一二三四五", "2 over 3"), ("", "0/3")])
    func charactersAreCountedAsPeopleCountThem(typed: String, expected: String) {
        let row = FieldRow(id: "a", label: "a", control: TextArea(value: typed, limit: limit))
        #expect(row.markup.text.contains(">\(expected)</p>"))
    }

    @Test func aChoiceIsAFieldsetWithALegend() {
        let choice = ChoiceGroup.radio([Option(value: "1", title: "是"), Option(value: "0", title: "否")], selected: "0")
        let html = FieldRow(id: "r", label: "是否排名", control: choice).markup.text
        #expect(html.contains("<legend"))
        #expect(html.contains(#"value="0" checked"#))
        #expect(!html.contains(#"value="1" checked"#))
    }

    @Test(arguments: [("2021-10-18", "date"), ("", "date"), ("2021-1-8", "text"), ("十月", "text"), ("2021-10", "text")])
    func aMistypedDateIsShownAgainAsItWasTyped(value: String, type: String) {
        let html = FieldRow(id: "d", label: "d", control: DateInput(value: value, placeholder: "")).markup.text
        #expect(html.contains(#"type="\#(type)""#))
        #expect(html.contains(#"value="\#(value)""#))
    }

    @Test func aFirstLineBreakOfALongTextSurvivesTheBrowser() {
        let html = FieldRow(id: "t", label: "t", control: TextArea(value: "\na")).markup.text
        #expect(html.contains(">\n\na</textarea>"))
    }

    @Test func whatIsTypedCannotLeaveItsControl() {
        let hostile = #""></textarea><script>"#
        let controls: [any FieldControl] = [
            TextInput(value: hostile), TextArea(value: hostile), DateInput(value: hostile, placeholder: hostile),
            ReadOnlyValue(hostile),
            Select([Option(value: hostile, title: hostile)], selected: hostile, emptyTitle: nil),
        ]
        for control in controls {
            #expect(!FieldRow(id: "x", label: hostile, control: control).markup.text.contains("<script"))
        }
    }

    @Test func recordsAreMovedOnlyWhereThereAreTwo() {
        #expect(!records(1).contains("data-move"))
        #expect(records(2).contains(#"formaction="/up""#))
    }

    @Test func aPageNamesItsLanguageItsContentAndEveryScriptByAddress() {
        let shell = Shell(
            words: ShellWords(skip: "s", mainNavigation: "m", breadcrumb: "b"), assets: PageAssets { "/assets/\($0)" },
            title: "登录", site: Link("平台", url: "/"), content: "<p></p>", isLargeType: true)
        let html = shell.markup.text
        #expect(html.hasPrefix(#"<!doctype html>"#))
        #expect(html.contains(#"<html lang="zh-CN" class="large-type">"#))
        #expect(html.contains("<title>登录 - 平台</title>"))
        for name in PageAssets.scriptNames { #expect(html.contains("/assets/\(name)")) }
        #expect(!html.contains(" style="))
        #expect(!html.contains("<script>"))
    }

    @Test func aMenuOfTheLineOpensWithoutScriptsAndKnowsWhereOneIs() {
        let menu = MainNavigation.Entry.menu(
            title: "职称", links: [Link("申报", url: "/a"), Link("审核", url: "/b", isCurrent: true)])
        let html = MainNavigation(label: "m", entries: [.link(Link("首页", url: "/")), menu]).markup.text
        #expect(html.contains(#"<details class="nav-menu" name="nav-menu"><summary aria-current="true">职称</summary>"#))
        #expect(html.contains(#"<a href="/b" aria-current="page">审核</a>"#))
        #expect(html.contains("main-nav--menus"))
        let flat = MainNavigation(label: "m", entries: [.link(Link("首页", url: "/"))]).markup.text
        #expect(!flat.contains("details") && !flat.contains("main-nav--menus"))
        #expect(MainNavigation(label: "m", entries: []).markup.text.isEmpty)
    }

    @Test func aTabIsClosedByItsSign() {
        let way = [Link("首页", url: "/"), Link("审核", url: "")]
        let html = Breadcrumb(way, closing: Link("关闭本页", url: "/home"), label: "b").markup.text
        #expect(html.contains(#"href="/home" aria-label="关闭本页""#))
        #expect(!Breadcrumb(way, label: "b").markup.text.contains("×"))
    }

    private func records(_ count: Int) -> String {
        let commands = RecordList.Commands(
            add: Link("新增", url: "/new"), moveUp: .init(title: "↑", description: "上移", url: "/up"),
            moveDown: .init(title: "↓", description: "下移", url: "/down"), choiceTitle: "选择", actionsTitle: "操作")
        let records = (0..<count).map {
            RecordList.Record(id: "\($0)", name: "\($0)", cells: ["\($0)"], actions: [])
        }
        let list = RecordList(
            title: "记录", columns: [.init("名称")], records: records, commands: commands, csrf: "t", empty: EmptyState("无")
        )
        return list.markup.text
    }
}
