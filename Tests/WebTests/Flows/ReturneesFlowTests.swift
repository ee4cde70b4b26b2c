import Domain
import HTTPTypes
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Chongqing's returnees (创新资助), from the first page to the approval, without a line of script.
@Suite struct ReturneesFlowTests {
    private static let programme = "returnees/innovation"

    @Test func anApplicationIsFilledInRecalledAndApproved() async throws {
        try await WebWorld.run("chongqing") { world in
            let applicant = try await world.user("cq_applicant")
            let id = try await start(applicant, world)
            try await applicant.fillEverything(world, id)
            try await submit(applicant, id)
            try await recall(applicant, world, id)
            try await submit(applicant, id)
            try await pass(world, "cq_unit", id)
            try await recallIsRefused(applicant, id)
            try await pass(world, "cq_district", id)
            try await approve(world, id)
            #expect(try await world.site.stored(id).state == .approved)
            #expect(
                try await world.site.events(id).map(\.kind) == [
                    "start", "submit", "recall", "submit", "pass", "pass", "pass",
                ])
            let list = try await applicant.get(Self.programme)
            #expect(list.contains("审核通过"))
        }
    }

    /// 新增 → 第一页
    private func start(_ applicant: WebUser, _ world: WebWorld) async throws -> ApplicationID {
        let list = try await applicant.get(Self.programme)
        let batch = try world.batch
        let begun = try await applicant.submit(list.form("/chongqing/\(Self.programme)/batches/\(batch.id)/start"))
        #expect(begun.status == .seeOther)
        let last = begun.location?.split(separator: "/").last.map(String.init) ?? ""
        return try #require(ApplicationID(last))
    }

    private func submit(_ applicant: WebUser, _ id: ApplicationID) async throws {
        let page = try await applicant.get("applications/\(id)/submission")
        let done = try await applicant.submit(page.form("/chongqing/applications/\(id)/submission"))
        #expect(done.location == "/chongqing/\(Self.programme)?notice=submitted")
        #expect(try await applicant.follow(done).contains("提交成功"))
    }

    private func recall(_ applicant: WebUser, _ world: WebWorld, _ id: ApplicationID) async throws {
        let question = try await applicant.get("applications/\(id)/recall")
        #expect(question.contains("确定撤回吗"))
        let done = try await applicant.submit(question.form("/chongqing/applications/\(id)/recall"))
        #expect(done.location == "/chongqing/\(Self.programme)?notice=recalled")
        #expect(try await world.site.stored(id).state == .draft)
    }

    private func recallIsRefused(_ applicant: WebUser, _ id: ApplicationID) async throws {
        let version = try await applicant.get("applications/\(id)/recall").form("/chongqing/applications/\(id)/recall")
        let refused = try await applicant.submit(version)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.contains("已审核，无法撤回"))
    }

    private func pass(_ world: WebWorld, _ account: AccountID, _ id: ApplicationID) async throws {
        let reviewer = try await world.user(account)
        let list = try await reviewer.get("reviews/\(Self.programme)")
        #expect(list.contains("/chongqing/review/\(id)"))
        var form = try await reviewer.get("review/\(id)").form("/chongqing/review/\(id)")
        form.set("text", ["同意推荐。"])
        let done = try await reviewer.submit(form, button: "pass")
        #expect(done.location == "/chongqing/reviews/\(Self.programme)?notice=passed")
    }

    private func approve(_ world: WebWorld, _ id: ApplicationID) async throws {
        let city = try await world.user("cq_city")
        var form = try await city.get("review/\(id)").form("/chongqing/review/\(id)")
        let early = try await city.submit(form, button: "pass")
        #expect(early.status == .unprocessableContent)
        #expect(early.summary.contains { $0.address == "#decision.tier" })
        form.set("decision.tier", ["excellent"])
        form.set("decision.amount", ["8"])
        let done = try await city.submit(form, button: "pass")
        #expect(done.status == .seeOther)
        let history = try await world.user("cq_applicant").get("applications/\(id)/history")
        #expect(history.contains("优秀类"))
    }
}
