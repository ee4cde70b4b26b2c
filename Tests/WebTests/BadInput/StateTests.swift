import Domain
import HTTPTypes
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// What is not possible in an application's present state, and what is done twice.
@Suite struct StateTests {
    @Test(arguments: [
        ("submission", "不能进行此操作"), ("recall", "本项目提交后不能撤回。"), ("delete", "提交过的申报书不能删除。"),
    ])
    func whatIsInReviewStaysThere(_ act: String, _ sentence: String) async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.atEmployer.prepare(world)
            let before = try await world.footprint()
            let user = try await world.user("ah_applicant")
            let fields: KeyValuePairs = ["_version": "\(target.version)", "confirmed": "yes"]
            if act == "submission" {
                // Once more the page from before: it was done, so that nothing is to be told.
                let repeated = try await user.post(
                    "applications/\(target.application)/submission", ["_version": "\(target.version - 1)"])
                #expect(repeated.status == .seeOther)
            }
            let page = try await user.post("applications/\(target.application)/\(act)", fields)
            #expect(page.status == .unprocessableContent)
            #expect(page.contains(sentence), "\(page.heading ?? "")")
            #expect(try await world.footprint() == before)
        }
    }

    @Test func nothingCanBeSavedWhileInReview() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let form = try await user.get("applications/\(id)/sections/basic").mainForm
            let record = try await user.get("applications/\(id)/sections/work/records/work-1").mainForm
            try await world.submit(id, by: "ah_applicant")
            let before = try await world.footprint()
            let file = try FixtureFile.part("f_other", "scan.pdf")
            #expect(try await user.submit(form, button: "save", files: [file]).status == .forbidden)
            #expect(try await user.submit(record, button: "save").status == .forbidden)
            #expect(try await world.footprint() == before)
        }
    }

    /// R-REVIEW-06
    @Test func whoActsAfterARecallIsToldOfIt() async throws {
        try await WebWorld.run("chongqing") { world in
            let id = try await world.submitted(by: "cq_applicant")
            let unit = try await world.user("cq_unit")
            var form = try await unit.get("review/\(id)").form("/chongqing/review/\(id)")
            form.set("text", ["同意推荐。"])
            let version = try await world.site.stored(id).version
            try await TakeBack(world.context)(world.actor("cq_applicant"), id, .recall, version: version).value()
            let before = try await world.footprint()
            let page = try await unit.submit(form, button: "pass")
            #expect(page.status == .unprocessableContent)
            #expect(page.contains("申报书已撤回。"))
            #expect(try await world.footprint() == before)
        }
    }

    @Test func decidingTwiceIsOneDecision() async throws {
        try await WebWorld.run { world in
            let id = try await world.submitted(by: "ah_applicant")
            let unit = try await world.user("ah_unit")
            var form = try await unit.get("review/\(id)").form("/anhui/review/\(id)")
            form.set("text", ["同意推荐。"])
            #expect(try await unit.submit(form, button: "pass").status == .seeOther)
            let before = try await world.footprint()
            let again = try await unit.submit(form, button: "pass")
            #expect(again.status == .unprocessableContent)
            #expect(again.contains("页面显示之后申报书已有变动"))
            #expect(try await world.footprint() == before)
        }
    }

    /// Two clerks of the stage, one after the other.
    @Test func theSecondOfTwoClerksIsToldThatTheFirstWasQuicker() async throws {
        try await WebWorld.run { world in
            let id = try await world.submitted(by: "ah_applicant")
            let (one, other) = (try await world.user("ah_unit"), try await world.user("ah_unit"))
            var (pass, sendBack) = (
                try await one.get("review/\(id)").form("/anhui/review/\(id)"),
                try await other.get("review/\(id)").form("/anhui/review/\(id)")
            )
            pass.set("text", ["同意推荐。"])
            sendBack.set("comment.basic", ["请核对。"])
            #expect(try await other.submit(sendBack, button: "return").status == .seeOther)
            let before = try await world.footprint()
            let page = try await one.submit(pass, button: "pass")
            #expect(page.status == .unprocessableContent)
            #expect(page.contains("页面显示之后申报书已有变动"))
            #expect(try await world.footprint() == before)
        }
    }

    @Test func submittingTwiceIsOneSubmission() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let page = try await user.get("applications/\(id)/submission?checked=1")
            let form = try page.form("/anhui/applications/\(id)/submission")
            for _ in 0..<3 {
                #expect(try await user.submit(form).location == "/anhui/leaders/academic-leader?notice=submitted")
            }
            #expect(try await world.site.events(id).map(\.kind) == ["start", "submit"])
        }
    }

    @Test func aSecondApplicationInTheBatchIsRefusedWithTheWayToTheFirst() async throws {
        try await WebWorld.run { world in
            let id = try await world.started(by: "ah_applicant")
            let before = try await world.footprint()
            let user = try await world.user("ah_applicant")
            let plan = "leaders/academic-leader/batches/\(try world.batch.id)"
            let page = try await user.post(plan + "/start", ["_pledged": "yes"])
            #expect(page.status == .unprocessableContent)
            #expect(page.contains("同一批次只能申报一次"))
            #expect(page.contains("href=\"/anhui/applications/\(id)\""))
            #expect(try await world.footprint() == before)
        }
    }

    @Test func whoIsNotBoundMayFillInButNotSubmit() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_new")
            let before = try await world.footprint()
            let user = try await world.user("ah_new")
            let page = try await user.post(
                "applications/\(id)/submission", ["_version": "\(try await world.site.stored(id).version)"])
            #expect(page.status == .unprocessableContent)
            #expect(page.contains("尚未绑定工作单位或者工作单位尚未审核通过，不能提交。"))
            #expect(try await world.footprint() == before)
        }
    }
}
