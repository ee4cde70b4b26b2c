import Domain
import HTTPTypes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// A reviewer's act that lacks something: everything typed stands there again (§15.7).
@Suite struct ReviewInputTests {
    private static let long = String(repeating: "字", count: 501)

    @Test func aReturnNeedsAComment() async throws {
        try await refuse([("text", "尚可。")], "return", "请填写修改意见。", "#comment.basic")
    }

    @Test func aPassNeedsTheOpinion() async throws {
        try await refuse([("text", " 　")], "pass", "请填写推荐意见。", "#text")
    }

    @Test func anOpinionIsNotLongerThanFiveHundred() async throws {
        try await refuse([("text", Self.long)], "pass", "填写的内容不能超过 500 个字。", "#text")
    }

    @Test func aCommentIsNotLongerThanFiveHundred() async throws {
        try await refuse([("comment.work", Self.long)], "return", "填写的内容不能超过 500 个字。", "#comment.work")
    }

    @Test func anUnknownButtonIsRefused() async throws {
        try await WebWorld.run { world in
            let id = try await world.submitted(by: "ah_applicant")
            let before = try await world.footprint()
            let unit = try await world.user("ah_unit")
            let form = try await unit.get("review/\(id)").form("/anhui/review/\(id)")
            #expect(try await unit.post("review/\(id)", form.fields + [("_action", "approve")]).status == .badRequest)
            #expect(try await unit.post("review/\(id)", form.fields).status == .badRequest)
            #expect(try await world.footprint() == before)
        }
    }

    /// The employer has no right to reject: the button is not there, and pressing it all the same is refused.
    @Test func whatTheStageDoesNotOfferIsRefused() async throws {
        try await WebWorld.run { world in
            let id = try await world.submitted(by: "ah_applicant")
            let before = try await world.footprint()
            let unit = try await world.user("ah_unit")
            var form = try await unit.get("review/\(id)").form("/anhui/review/\(id)")
            #expect(!form.buttons.contains { $0.value == "reject" })
            form.set("text", ["不同意。"])
            let page = try await unit.post(
                "review/\(id)", form.fields + [("_action", "reject"), ("_confirmed", "rejection")])
            #expect(page.status == .unprocessableContent)
            #expect(page.contains("本环节不能作出不予通过的决定。"))
            #expect(try await world.footprint() == before)
        }
    }

    private func refuse(
        _ typed: [(String, String)], _ button: String, _ sentence: String, _ address: String
    ) async throws {
        try await WebWorld.run { world in
            let id = try await world.submitted(by: "ah_applicant")
            let before = try await world.footprint()
            let unit = try await world.user("ah_unit")
            var form = try await unit.get("review/\(id)").form("/anhui/review/\(id)")
            for (name, value) in typed { form.set(name, [value]) }
            let page = try await unit.submit(form, button: button)
            #expect(page.status == .unprocessableContent)
            #expect(page.summary.contains { $0.address == address && $0.sentence == sentence }, "\(page.summary)")
            for (name, value) in typed {
                #expect(try page.form("/anhui/review/\(id)").value(name) == value)
            }
            #expect(try await world.footprint() == before)
        }
    }

    /// The comments are kept as drafts, the verdict is refused, and the applicant sees nothing of it.
    @Test func aPassWithCommentsIsRefusedAndTheCommentsAreKept() async throws {
        try await WebWorld.run { world in
            let id = try await world.submitted(by: "ah_applicant")
            let unit = try await world.user("ah_unit")
            var form = try await unit.get("review/\(id)").form("/anhui/review/\(id)")
            form.set("comment.deeds", ["请补充。"])
            form.set("text", ["同意推荐。"])
            let page = try await unit.submit(form, button: "pass")
            #expect(page.status == .unprocessableContent)
            #expect(page.contains("已填写 1 条修改意见，不能审核通过。"))
            #expect(try page.form("/anhui/review/\(id)").value("text") == "同意推荐。")
            #expect(try await world.site.events(id).map(\.kind) == ["start", "submit"])
            #expect(try await unit.get("review/\(id)").form("/anhui/review/\(id)").value("comment.deeds") == "请补充。")
            let applicant = try await world.user("ah_applicant")
            for path in ["preview", "history"] {
                #expect(try await !applicant.get("applications/\(id)/\(path)").contains("请补充。"))
            }
        }
    }

    /// A rejection needs its reason and is asked about on a page of its own, everything typed going along.
    @Test func aRejectionNeedsAReasonAndIsAskedAbout() async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.atProvince.prepare(world)
            let path = "/anhui/review/\(target.application)"
            let before = try await world.footprint()
            let province = try await world.user("ah_province")
            var form = try await province.get(path).form(path)
            let empty = try await province.submit(form, button: "reject")
            #expect(empty.contains("请填写不予通过的理由。"))
            form.set("text", ["不符合条件。"])
            let question = try await province.submit(form, button: "reject")
            #expect(question.status == .unprocessableContent)
            #expect(try await world.footprint() == before)
            let back = try await province.submit(question.form(path), button: "resume")
            #expect(try back.form(path).value("text") == "不符合条件。")
            #expect(try await province.submit(question.form(path), button: "reject").status == .seeOther)
            #expect(try await world.site.stored(target.application).state == .rejected)
        }
    }

    @Test(arguments: [
        ("decision.tier", "best", "请从列表中选择。"), ("decision.amount", "", "此项为必填项，请填写。"),
        ("decision.amount", "100.5", "不能大于 100。"), ("decision.amount", "8.123", "小数不能超过 2 位。"),
        ("decision.amount", "八", "请填写数字，例如 10 或 10.5。"),
    ])
    func aBadDecisionIsRefusedBesideItsField(_ field: String, _ value: String, _ sentence: String) async throws {
        try await WebWorld.run("chongqing") { world in
            let id = try await world.submitted(by: "cq_applicant")
            try await world.decide(id, by: "cq_unit", .pass)
            try await world.decide(id, by: "cq_district", .pass)
            let before = try await world.footprint()
            let city = try await world.user("cq_city")
            var form = try await city.get("review/\(id)").form("/chongqing/review/\(id)")
            form.set("decision.tier", ["key"])
            form.set("decision.amount", ["12"])
            form.set(field, [value])
            let page = try await city.submit(form, button: "pass")
            #expect(page.status == .unprocessableContent)
            #expect(page.errors(of: field) == [sentence])
            #expect(try await world.footprint() == before)
        }
    }
}
