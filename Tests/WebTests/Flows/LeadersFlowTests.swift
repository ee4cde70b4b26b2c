import Domain
import HTTPTypes
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Anhui's academic leaders (学术带头人): plan, undertaking, form, check, a return, and three passes.
@Suite struct LeadersFlowTests {
    private static let programme = "leaders/academic-leader"

    @Test func anApplicationIsReturnedMendedAndApproved() async throws {
        try await WebWorld.run { world in
            let applicant = try await world.user("ah_applicant")
            let id = try await start(applicant, world)
            try await checkFindsGaps(applicant, world, id)
            try await applicant.fillEverything(world, id)
            try await submit(applicant, id)
            try await sendBack(world, id)
            try await mend(applicant, world, id)
            for account: AccountID in ["ah_unit", "ah_city", "ah_province"] { try await pass(world, account, id) }
            #expect(try await world.site.stored(id).state == .approved)
            #expect(
                try await world.site.events(id).map(\.kind) == [
                    "start", "submit", "return", "submit", "pass", "pass", "pass",
                ])
        }
    }

    /// 马上申报 → 承诺书 → 第一页
    private func start(_ applicant: WebUser, _ world: WebWorld) async throws -> ApplicationID {
        let plan = "/anhui/\(Self.programme)/batches/\(try world.batch.id)"
        #expect(try await applicant.get(Self.programme).contains("href=\"\(plan)\""))
        #expect(try await applicant.get(plan).contains("href=\"\(plan)/pledge\""))
        var pledge = try await applicant.get(plan + "/pledge").form(plan + "/start")
        let missing = try await applicant.submit(pledge)
        #expect(missing.status == .unprocessableContent)
        #expect(missing.summary.map(\.address) == ["#pledged"])
        #expect(try await world.footprint().filter { $0.contains("Application(") }.isEmpty)
        pledge.set("_pledged", ["yes"])
        let begun = try await applicant.submit(pledge)
        return try #require(ApplicationID(begun.location?.split(separator: "/").last.map(String.init) ?? ""))
    }

    private func checkFindsGaps(_ applicant: WebUser, _ world: WebWorld, _ id: ApplicationID) async throws {
        let page = try await applicant.get("applications/\(id)/submission")
        #expect(page.contains("开始检测"))
        let checked = try await applicant.get("applications/\(id)/submission?checked=1")
        #expect(checked.contains("不符合"))
        #expect(throws: (any Error).self) { try checked.form("/anhui/applications/\(id)/submission") }
        let version = try await world.site.stored(id).version
        let forced = try await applicant.post("applications/\(id)/submission", ["_version": "\(version)"])
        #expect(forced.status == .unprocessableContent)
        #expect(forced.contains("不可提交"))
    }

    private func submit(_ applicant: WebUser, _ id: ApplicationID) async throws {
        let page = try await applicant.get("applications/\(id)/submission?checked=1")
        let done = try await applicant.submit(page.form("/anhui/applications/\(id)/submission"))
        #expect(done.location == "/anhui/\(Self.programme)?notice=submitted")
    }

    private func sendBack(_ world: WebWorld, _ id: ApplicationID) async throws {
        let unit = try await world.user("ah_unit")
        var form = try await unit.get("review/\(id)").form("/anhui/review/\(id)")
        form.set("comment.basic", ["请核对现任职务。"])
        form.set("comment.deeds", ["请补充近三年的贡献。"])
        let done = try await unit.submit(form, button: "return")
        #expect(done.location == "/anhui/reviews/\(Self.programme)?notice=returned")
    }

    /// The marks on the sections, the question about the unanswered comment, and the second reading.
    private func mend(_ applicant: WebUser, _ world: WebWorld, _ id: ApplicationID) async throws {
        let section = try await applicant.get("applications/\(id)/sections/basic")
        #expect(section.contains("请核对现任职务。"))
        #expect(section.contains("section-nav__mark--amend") || section.contains("改"))
        var form = try section.mainForm
        form.set("post", ["技术总监"])
        #expect(try await applicant.submit(form, button: "save").status == .seeOther)
        let page = try await applicant.get("applications/\(id)/submission?checked=1")
        let asked = try await applicant.submit(page.form("/anhui/applications/\(id)/submission"))
        #expect(asked.status == .unprocessableContent)
        #expect(asked.contains("请补充近三年的贡献。"))
        #expect(!asked.contains("请核对现任职务。"))
        let again = try await applicant.submit(asked.form("/anhui/applications/\(id)/submission"))
        #expect(again.status == .seeOther)
        let review = try await world.user("ah_unit").get("review/\(id)")
        #expect(review.contains("技术总监"))
        #expect(review.contains("上次审核后的修改"))
    }

    private func pass(_ world: WebWorld, _ account: AccountID, _ id: ApplicationID) async throws {
        let reviewer = try await world.user(account)
        var form = try await reviewer.get("review/\(id)").form("/anhui/review/\(id)")
        form.set("text", ["同意推荐。"])
        #expect(try await reviewer.submit(form, button: "pass").status == .seeOther)
    }
}
