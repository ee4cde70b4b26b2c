import Domain
import Foundation
import HTTPTypes
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Sichuan's lists as the manual prints them, each unit's own, and the acts on ticked rows.
@Suite struct WorkListTests {
    private static let lists = "reviews/leaders/academic-leader"
    private static let selection = "/sichuan/selection/leaders/academic-leader"

    private static let titles: [AccountID: [String]] = [
        "sc_unit": ["本单位申报数据审核", "待上报", "上级单位审核退回", "已提交", "审核不通过人员名单", "审核退回人员名单"],
        "sc_middle": [
            "本单位申报数据审核", "其他单位申报审核", "待上报", "上级审核单位退回", "已提交", "审核不通过人员名单", "审核退回人员名单",
        ],
        "sc_province": ["申报数据审核", "审核通过人员名单", "审核不通过人员名单", "审核退回人员名单"],
    ]

    @Test(arguments: ["sc_unit", "sc_middle", "sc_province"] as [AccountID])
    func everyUnitHasTheListsOfItsKind(account: AccountID) async throws {
        try await SichuanRows.run { world in
            let user = try await world.user(account)
            let first = try await user.follow(user.get(Self.lists))
            let titles = try #require(Self.titles[account])
            #expect(first.status == .ok && first.heading?.contains(titles[0]) == true)
            let all = Set(Self.titles.values.joined())
            for title in all { #expect(first.contains(">\(title)</a>") == titles.contains(title), "\(title)") }
        }
    }

    @Test func aListOfAnotherKindOfUnitDoesNotExist() async throws {
        try await SichuanRows.run { world in
            let unit = try await world.user("sc_unit")
            for list in ["others-review", "approved", "no-such", "A!"] {
                #expect(try await unit.get("\(Self.lists)/\(list)").status == .notFound, "\(list)")
            }
            #expect(try await world.user("sc_applicant").get("\(Self.lists)/to-report").status == .forbidden)
        }
    }

    @Test func tickedRowsArePassedAndReportedTogether() async throws {
        try await SichuanRows.run { world in
            let unit = try await world.user("sc_unit")
            let list = try await unit.get("\(Self.lists)/own-review?all=1")
            var form = try list.form(Self.selection)
            let rows = form.fields.filter { $0.name == "row" }.map(\.value)
            #expect(rows.count == 2)
            let asked = try await unit.submit(form, button: "pass")
            #expect(asked.status == .ok && asked.contains("批量通过") && asked.contains("席慕安"))
            var opinion = try asked.form(Self.selection)
            let missing = try await unit.submit(opinion, button: "pass")
            #expect(missing.status == .unprocessableContent && missing.errors(of: "text") == ["请填写推荐意见。"])
            opinion.set("text", ["同意推荐。"])
            let done = try await unit.submit(opinion, button: "pass")
            #expect(done.contains("已办理 2 份") && !done.contains("未办理 "))
            // The same once more: both have moved on.
            let again = try await unit.submit(opinion, button: "pass")
            #expect(again.contains("未办理 2 份") && again.contains("已有变动"))

            form = try await unit.get("\(Self.lists)/to-report?all=1").form(Self.selection)
            #expect(form.fields.filter { $0.name == "row" }.count == 3)
            let report = try await unit.submit(form, button: "report").form(Self.selection)
            let reported = try await unit.submit(report, button: "report")
            // The third one stands there without a history, so without an opinion.
            #expect(reported.contains("已办理 2 份") && reported.contains("未办理 1 份"))
            #expect(reported.contains("请填写推荐意见。"))
            #expect(try await unit.get("\(Self.lists)/reported").contains("已上报"))
        }
    }

    @Test func aRejectionOfManyRepeatsItsWarning() async throws {
        try await SichuanRows.run { world in
            let unit = try await world.user("sc_unit")
            let form = try await unit.get("\(Self.lists)/own-review?all=1").form(Self.selection)
            let asked = try await unit.submit(form, button: "reject")
            #expect(asked.contains("请慎重选择") && asked.contains("确认不通过（2 份）"))
            var reason = try asked.form(Self.selection)
            #expect(try await unit.submit(reason, button: "reject").status == .unprocessableContent)
            reason.set("text", ["不符合申报条件。"])
            #expect(try await unit.submit(reason, button: "reject").contains("已办理 2 份"))
            #expect(try await unit.get("\(Self.lists)/rejected").contains("席慕安"))
        }
    }

    @Test func nothingTickedIsSaid() async throws {
        try await SichuanRows.run { world in
            let unit = try await world.user("sc_unit")
            let form = try await unit.get("\(Self.lists)/own-review").form(Self.selection)
            let answer = try await unit.submit(form, button: "pass")
            #expect(answer.status == .unprocessableContent && answer.contains("请先勾选要办理的申报书。"))
            #expect(
                try await unit.post(Self.selection, [("row", "x"), ("_action", "pass")]).status
                    == .unprocessableContent)
            let other = try await unit.post(
                Self.selection, [("row", form.buttons.first.map { _ in "nobody~1" } ?? ""), ("_action", "pass")])
            #expect(other.status == .unprocessableContent)
        }
    }

    @Test func listsThatAreOnlyReadOfferNothing() async throws {
        try await SichuanRows.run { world in
            let unit = try await world.user("sc_unit")
            for list in ["reported", "rejected", "ever-returned"] {
                let page = try await unit.get("\(Self.lists)/\(list)")
                #expect(page.status == .ok && !page.contains("批量") && !page.contains(">审核</a>"), "\(list)")
            }
            let shown = try await unit.get("\(Self.lists)/reported")
            let id = try #require(shown.after("/sichuan/review/"))
            let version = try await world.site.stored(ApplicationID(trusted: id)).version
            let sent = try await unit.post(
                Self.selection, [("row", "\(id)~\(version)"), ("_action", "report"), ("_confirmed", "1")])
            #expect(sent.contains("未办理 1 份"))
        }
    }

    @Test func aListIsNarrowedSortedAndShortened() async throws {
        try await SichuanRows.run { world in
            let unit = try await world.user("sc_unit")
            let narrowed = try await unit.get("\(Self.lists)/reported?state=to-report&sort=oldest&col=number&col=state")
            #expect(narrowed.contains("凌霄") && !narrowed.contains("卫如风"))
            #expect(!narrowed.contains("<th scope=\"col\" class=\"table__text\">工作单位"))
            #expect(try await unit.get("\(Self.lists)/reported?unit=none").contains("没有符合所选条件的申报书"))
        }
    }

    @Test func theSeminarsHaveThePrintedTabs() async throws {
        try await WebWorld.run("chongqing") { world in
            let page = try await world.user("cq_city").get("reviews/continuing-education/seminar/review")
            #expect(page.heading?.contains("市级高级研修项目") == true)
            let tabs = ["全部", "待审核", "已退回", "审核通过"].compactMap { page.text.range(of: ">\($0)")?.lowerBound }
            #expect(tabs.count == 4 && tabs == tabs.sorted())
        }
    }
}
