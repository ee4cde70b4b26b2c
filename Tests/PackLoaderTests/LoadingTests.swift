import Domain
import FormEngine
import Foundation
import PackLoader
import Programmes
import Testing
import Texts
import WorkflowEngine

@Suite struct LoadingTests {
    @Test func everyPackLoadsAndItsExamplesHold() throws {
        let sites = try loadSites(packs: sitePacks)
        #expect(sites.map(\.id) == ["anhui", "chongqing", "sichuan"])
        let education = ["change", "education-base", "opening", "completion", "engineer-base", "seminar"]
        let programmes =
            ["leaders/academic-leader", "returnees/start-up", "returnees/innovation"]
            + education.map { "continuing-education/\($0)" } + ["titles/professional-title", "leaders/academic-leader"]
        #expect(sites.flatMap(\.programmes).map(\.id.text) == programmes)
    }

    /// In the time of this thread alone: other tests run at the same time.
    @Test func everyPackLoadsWithinTwoSeconds() throws {
        let begin = Self.processorSeconds()
        _ = try loadSites(packs: sitePacks)
        #expect(Self.processorSeconds() - begin < 2)
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test func theSmallPackIsReadAsItIsWritten() throws {
        let site = try smallSite()
        #expect(site.zone == .china && site.name == "第一站")
        #expect(site.systems.map(\.id) == ["shop"])
        let programme = try #require(site.programme("shop/grant"))
        #expect(programme.hasCheckStep && programme.workflow.precheck && programme.workflow.bindingRequired)
        #expect(programme.form.sections.map(\.id) == ["basic", "rows"])
        #expect(programme.rules.map(\.id) == ["age", "rows"])
        #expect(programme.rules.last?.place == AnswerPlace(section: "rows"))
        #expect(programme.form.field("colour", in: "basic")?.initial == .codes(["1"]))
        #expect(programme.decisions["authority"]?.map(\.id) == ["amount", "remark"])
    }

    @Test func recordsStandOnThePageOfTheSectionTheyAreInside() throws {
        let pack = try SmallPack()
        let file = "one/shop/grant/form.yaml"
        let form = try #require(SmallPack.files[file]).replacing("title: 经历", with: "title: 经历\n    inside: basic")
        try pack.write(form, to: file)
        let rows = try #require(
            try loadSite("one", packs: pack.path).programme("shop/grant")?.form.section("rows"))
        #expect(rows.outer == "basic")
        let seminar = try loadSite("chongqing", packs: sitePacks).programme("continuing-education/seminar")
        #expect(
            seminar?.form.pages.map(\.title) == [
                "基本信息", "研修目的和作用", "研修内容和方式", "授课专家情况", "培训对象和人数", "申报单位", "承办单位", "收款账户", "其他附件",
            ])
    }

    /// The words behind an amount are the site's; the pack only says in what it is typed.
    @Test func theUnitOfAnAmountIsNoWordOfItsOwn() throws {
        let fields = try loadSites(packs: sitePacks).flatMap(\.programmes).flatMap(\.form.sections).flatMap(\.fields)
        let amounts = fields.filter { if case .money = $0.kind { true } else { false } }
        #expect(amounts.count > 10 && amounts.allSatisfy { $0.unit == nil })
    }

    @Test func theMenuOfASystemStandsInItsPrintedOrder() throws {
        let system = try loadSite("chongqing", packs: sitePacks).system("continuing-education")
        #expect(
            system?.menu.prefix(4) == [
                .apply("continuing-education/change"), .review("continuing-education/engineer-base"),
                .apply("continuing-education/education-base"), .review("continuing-education/education-base"),
            ])
    }

    @Test func theMenuOfTheIntranetHasThePrintedGroups() throws {
        let site = try loadSite("chongqing", packs: sitePacks)
        #expect(site.intranetMenu.map(\.title) == ["职称管理", "继续教育管理", "项目审核管理"])
        #expect(try smallSite().intranetMenu.isEmpty)
    }

    @Test func stagesHaveWhatTheirKeysSay() throws {
        let stages = try #require(try smallSite().programme("shop/grant")).workflow.stages
        #expect(stages.map(\.opinionOnPass) == [true, false])
        #expect(stages.map(\.commentsBlockPass) == [true, false])
        #expect(stages.map(\.returnMode) == [.direct, .choose])
        #expect(stages.map(\.commentRequiredOnReturn) == [true, false])
        #expect(stages.map(\.mayReject) == [false, true])
        #expect(stages.map(\.commentLevel) == [.section, .field])
        #expect(stages.map(\.decisionFields) == [[], ["amount", "remark"]])
        #expect(stages.map(\.requiredDecisionFields) == [[], ["amount"]])
    }

    @Test func textsOfTheProgrammeGoOverThoseOfTheSite() throws {
        let site = try smallSite()
        let programme = try #require(site.programme("shop/grant"))
        #expect(site.texts.text(named: "common.save") == "保存")
        #expect(programme.texts.text(named: "common.save") == "存")
        #expect(programme.texts.text(named: "common.saved", ["name": "甲"]) == "已保存甲")
        #expect(site.texts.text(named: "site.login.title") == "登录")
    }

    @Test func aRevisionIsTheSameForTheSameFilesAndAnotherForOthers() throws {
        let pack = try SmallPack()
        let first = try loadSite("one", packs: pack.path).programmes.map(\.revision)
        #expect(try smallSite().programmes.map(\.revision) == first)
        #expect(first.allSatisfy { $0.text.count == 32 })
        let list = try #require(SmallPack.files["_common/lists/colours.yaml"])
        try pack.write(list.replacing("蓝", with: "绿"), to: "_common/lists/colours.yaml")
        #expect(try loadSite("one", packs: pack.path).programmes.map(\.revision) != first)
    }

    private func smallSite() throws -> Site {
        let pack = try SmallPack()
        return try loadSite("one", packs: pack.path)
    }
}
