import Foundation
import PackLoader
import Testing

private let site = "one/site.yaml"
private let system = "one/shop/system.yaml"
private let list = "_common/lists/colours.yaml"
private let texts = "_common/texts/common.yaml"
private let calendar = "_common/calendar/2026.yaml"

@Suite struct BrokenSiteTests {
    @Test(arguments: [
        Breakage(site, "site: one", "site: two", "expected \"one\", as the folder is named"),
        Breakage(site, "+08:00", "+8", "expected an offset such as +08:00"),
        Breakage(site, "[shop]", "[shop, shop]", "the system \"shop\" occurs twice"),
        Breakage(site, "[shop]", "[shop, stall]", "there is no file stall/system.yaml"),
        Breakage(site, "[shop]", "shop", "expected a list, found a single value"),
        Breakage(site, "[shop]", "[shop]\nintranet-menu: ⟦⟧shop", "expected a list, found a single value"),
        Breakage(
            site, "[shop]", "[shop]\nintranet-menu:\n  - { system: ⟦⟧stall, title: 管理 }",
            "there is no system \"stall\"; expected one of shop"),
        Breakage(site, "[shop]", "[shop]\nintranet-menu: [⟦⟧{ system: shop }]", "missing key \"title\""),
        Breakage(
            site, "[shop]",
            "[shop]\nintranet-menu:\n  - { system: shop, title: 甲 }\n  - ⟦⟧{ system: shop, title: 乙 }",
            "the system occurs twice in the menu"),
        Breakage(site, "title: 登录", "titles: 登录", "unknown key \"titles\""),
        Breakage(system, "[grant]", "[grants]", "there is no file grants/programme.yaml"),
        Breakage(system, "entry: 入口", "entrance: 入口", "unknown key \"entrance\""),
        Breakage(system, "[grant]", "[grant]\nmenu: ⟦⟧grant", "expected a list, found a single value"),
        Breakage(system, "[grant]", "[grant]\nmenu: [⟦⟧{ apply: grants }]", "there is no programme \"grants\""),
        Breakage(system, "[grant]", "[grant]\nmenu: [⟦⟧{ apply: grant, review: grant }]", "either apply or review"),
        Breakage(system, "[grant]", "[grant]\nmenu: [⟦⟧{ open: grant }]", "unknown key \"open\""),
        Breakage(
            system, "[grant]", "[grant]\nmenu:\n  - { apply: grant }\n  - ⟦⟧{ apply: grant }",
            "the entry occurs twice in the menu"),
        Breakage(system, "module: 模块", "module: [模块]", "expected a text, found a list"),
        Breakage(list, "title: 颜色", "titel: 颜色", "unknown key \"titel\""),
        Breakage(list, "name: 红", "name: \"\"", "expected a text, found an empty one"),
        Breakage(list, "name: 红", "nam: 红", "missing key \"name\""),
        Breakage(list, "list: colours", "list: colors", "expected \"colours\", as the file is named"),
        Breakage(list, "code: \"2\"", "code: \"1\"", "the code \"1\" occurs twice"),
        Breakage(list, "editable: false", "editable: no", "expected true or false"),
        Breakage("one/texts.yaml", "已保存{name}", "已保存{nam}", "unknown placeholder {nam}; expected {name}"),
        Breakage(texts, "common.save: 保存", "common.save: []", "expected a text, found a list"),
        Breakage(calendar, "calendar: 2026", "⟦⟧calendar: 2025", "expected the file to be named 2025.yaml"),
        Breakage(calendar, "from: 2026-05-01", "from: 2026-05-32", "expected a day as YYYY-MM-DD"),
        Breakage(calendar, "from: 2026-05-01", "from: 2027-05-01", "expected a day of 2026"),
        Breakage(calendar, "to: 2026-02-23", "to: 2026-03-23", "expected a holiday of 1 to 15 days"),
        Breakage(calendar, "2026-02-28", "2026-02-27", "only a Saturday or Sunday is worked"),
        Breakage(calendar, "2026-02-28", "2026-02-21", "the day 2026-02-21 stands here already"),
        Breakage(calendar, "source: 自拟", "sources: 自拟", "unknown key \"sources\""),
    ]) func aBrokenSiteIsRefused(breakage: Breakage) throws {
        try breakage.check { _ = try loadSites(packs: $0) }
    }

    @Test(arguments: [
        Breakage(site, "name: 第一站", "name: &name 第一站", "anchors and aliases are not allowed"),
        Breakage(site, "name: 第一站", "name: *name", "anchors and aliases are not allowed"),
        Breakage(site, "name: 第一站", "name: !!binary 第一站", "tags such as"),
        Breakage(site, "systems: [shop]", "systems: !!set [shop]", "tags such as"),
        Breakage(site, "name: 第一站", "<<: *other", "anchors and aliases are not allowed"),
    ]) func referencesAndTagsAreRefused(breakage: Breakage) throws {
        try breakage.check { _ = try loadSites(packs: $0) }
    }

    @Test(arguments: [
        "name: \"open", "name: [open", "a: 1\n---\nb: 2", "", "- one", "a: !!binary x", "\u{0}", "? [a, b]\n: c",
        String(repeating: "[", count: 60) + String(repeating: "]", count: 60), String(repeating: "[", count: 100_000),
        "a: " + String(repeating: "x", count: 1_000_001), "[" + String(repeating: "1,", count: 120_000) + "1]",
    ]) func whatIsNoSoundDocumentIsRefused(text: String) throws {
        let pack = try SmallPack()
        try pack.write(text, to: "one/site.yaml")
        let path = pack.path
        let errors = #expect(throws: PackErrors.self) { try loadSites(packs: path) }
        #expect(errors?.problems.first?.file == "\(path)/one/site.yaml")
    }

    @Test func anAliasBombIsRefusedAtOnce() throws {
        let levels = (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]" }
        let pack = try SmallPack()
        try pack.write((["a0: &a0 [1, 1]"] + levels).joined(separator: "\n"), to: "one/site.yaml")
        let path = pack.path
        var errors: PackErrors?
        let time = ContinuousClock().measure {
            errors = #expect(throws: PackErrors.self) { try loadSites(packs: path) }
        }
        #expect(time < .seconds(5))
        #expect(errors?.problems.contains { $0.line == 41 && $0.message.contains("aliases are not allowed") } == true)
    }

    @Test(arguments: [
        "one/shop/grant/form.yaml", "one/shop/grant/workflow.yaml", "one/shop/grant/programme.yaml",
    ]) func aMissingFileIsNamed(file: String) throws {
        let pack = try SmallPack()
        try pack.remove(file)
        let path = pack.path
        let errors = #expect(throws: PackErrors.self) { try loadSites(packs: path) }
        let name = try #require(file.split(separator: "/").last)
        #expect(errors?.problems.contains { $0.message.contains("no") && $0.description.contains(name) } == true)
    }

    @Test func aKeyInTwoFilesOfTextsIsRefused() throws {
        let pack = try SmallPack()
        try pack.write("other: 别的\ncommon.save: 保存", to: "_common/texts/other.yaml")
        let path = pack.path
        let errors = #expect(throws: PackErrors.self) { try loadSites(packs: path) }
        #expect(errors?.problems.map(\.line) == [2])
    }

    @Test func allMistakesAreReportedAtOnce() throws {
        let pack = try SmallPack()
        try pack.write("list: colours", to: "_common/lists/colours.yaml")
        try pack.write("system: shop\nmodule: 模块", to: "one/shop/system.yaml")
        let path = pack.path
        let errors = #expect(throws: PackErrors.self) { try loadSites(packs: path) }
        let missing = errors?.problems.map(\.message) ?? []
        #expect(
            missing
                == ["title", "editable", "items", "title", "entry", "centre", "programmes"].map {
                    "missing key \"\($0)\""
                })
    }
}
