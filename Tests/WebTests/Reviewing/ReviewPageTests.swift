import Domain
import FormEngine
import Foundation
import HTTPTypes
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// The page of a review with two reviewers, a second reading, notes and replies; without a line of script.
@Suite struct ReviewPageTests {
    @Test func twoReviewersSeeEachOtherAndBothTexts() async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.atProvince.prepare(world)
            let path = "/anhui/review/\(target.application)"
            let (first, second) = (try await world.user("ah_province"), try await world.user("ah_officer"))
            var early = try await first.get(path).form(path)
            let page = try await second.get(path)
            #expect(page.contains("梅雨晴自") && page.contains("也打开了这份申报书"))
            var late = try page.form(path)
            early.set("comment.basic", ["请核对单位名称。"])
            #expect(try await first.submit(early, button: "save").status == .seeOther)
            late.set("comment.basic", ["请补充电话。"])
            let refused = try await second.submit(late, button: "return")
            #expect(refused.status == .unprocessableContent)
            #expect(refused.summary.contains { $0.address == "#comment.basic" && $0.sentence.contains("同事") })
            #expect(refused.contains("请核对单位名称。"))
            let again = try refused.form(path)
            #expect(again.value("comment.basic") == "请补充电话。" && again.value("shown.basic") == "请核对单位名称。")
            #expect(try await second.submit(again, button: "return").status == .seeOther)
            #expect(try await world.site.comments(target.application).map(\.text) == ["请补充电话。"])
        }
    }

    @Test func theScriptIsToldWhoElseIsThere() async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.atProvince.prepare(world)
            let path = "/anhui/review/\(target.application)"
            let (first, second) = (try await world.user("ah_province"), try await world.user("ah_officer"))
            _ = try await first.get(path)
            let answer = try await second.post(path + "/presence", ["writing": "1"])
            #expect(answer.status == .ok && answer.text.contains("梅雨晴自"))
            #expect(try await first.get(path).contains("正在填写意见"))
            let seen = try #require(answer.after("\"seen\":\""))
            #expect(try await second.post(path + "/presence", ["left": seen]).status == .noContent)
            #expect(try await !first.get(path).contains("景云舒"))
        }
    }

    @Test func aNoteIsSavedWithAnyButtonAndSeenByNobodyElse() async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.atProvince.prepare(world)
            let path = "/anhui/review/\(target.application)"
            let (first, second) = (try await world.user("ah_province"), try await world.user("ah_officer"))
            var form = try await first.get(path).form(path)
            form.set("note", ["核实专利权属"])
            #expect(try await first.submit(form, button: "save").status == .seeOther)
            #expect(try await first.get(path).form(path).value("note") == "核实专利权属")
            for page in [path, "/anhui/applications/\(target.application)/history"] {
                #expect(try await !second.get(page).contains("核实专利权属"))
            }
            let applicant = try await world.user("ah_applicant")
            for page in ["preview", "history"] {
                #expect(try await !applicant.get("applications/\(target.application)/\(page)").contains("核实"))
            }
            // When it has gone on, the note has a form of its own.
            try await world.decide(target.application, by: "ah_province", .pass)
            var own = try await first.get(path).form(path + "/note")
            #expect(own.value("note") == "核实专利权属")
            own.set("note", ["已核实"])
            #expect(try await first.submit(own).status == .seeOther)
            #expect(try await first.get(path).form(path + "/note").value("note") == "已核实")
        }
    }

    @Test func aWrittenReplyStandsBesideTheCommentAtTheSecondReading() async throws {
        try await WebWorld.run { world in
            let id = try await world.submitted(by: "ah_applicant")
            try await world.decide(id, by: "ah_unit", .return(nil), comments: ["basic": "请核对单位名称。"])
            let applicant = try await world.user("ah_applicant")
            let comment = try #require(try await world.site.comments(id).first).id
            let path = "/anhui/applications/\(id)/comments/\(comment)/reply"
            let page = try await applicant.get("applications/\(id)/sections/basic")
            var form = try page.form(path)
            let blank = try await applicant.submit(form)
            #expect(blank.status == .unprocessableContent && blank.contains("请填写答复内容。"))
            form.set("reply", ["单位名称与登记一致。"])
            world.clock.advance(seconds: 60)
            let done = try await applicant.submit(form)
            #expect(done.location == "/anhui/applications/\(id)/sections/basic?notice=replied")
            #expect(try await applicant.follow(done).contains("单位名称与登记一致。"))
            try await world.submit(id, by: "ah_applicant")
            let reading = try await world.user("ah_unit").get("review/\(id)")
            #expect(reading.contains("我方意见的处理情况") && reading.contains("单位名称与登记一致。"))
            #expect(reading.contains("上次审核以后，填报内容没有修改。"))
        }
    }

    /// A field-level stage has a box for each answer and each record, which comes back where it was written.
    @Test func singleAnswersAndRecordsAreCommentedOn() async throws {
        try await WebWorld.run("chongqing") { world in
            let id = try await world.submitted(by: "cq_applicant")
            let path = "/chongqing/review/\(id)"
            let unit = try await world.user("cq_unit")
            var form = try await unit.get(path).form(path)
            let names = form.fields.map(\.name)
            let field = try #require(names.first { $0.hasPrefix("comment.basic//") })
            let record = try #require(names.first { $0.hasPrefix("comment.study/") || $0.hasPrefix("comment.budget/") })
            form.set(field, ["这一项请核对。"])
            form.set(record, ["这一条请补充。"])
            #expect(try await unit.submit(form, button: "return").status == .seeOther)
            let comments = try await world.site.comments(id)
            #expect(Set(comments.map(\.text)) == ["这一项请核对。", "这一条请补充。"])
            #expect(comments.contains { $0.place.field != nil } && comments.contains { $0.place.record != nil })
            let applicant = try await world.user("cq_applicant")
            let section = try #require(comments.first { $0.place.field != nil }).place.section
            #expect(try await applicant.get("applications/\(id)/sections/\(section)").contains("这一项请核对。"))
        }
    }

    @Test func theHistoryTellsInSentencesWhoHasItAndByWhichRule() async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.atCity.prepare(world)
            let applicant = try await world.user("ah_applicant")
            let page = try await applicant.get("applications/\(target.application)/history")
            #expect(page.contains("现由合肥市人社局") || page.contains("现由"))
            #expect(page.contains("本环节通过须填写单位推荐意见"))
            #expect(page.contains("您已提交，现在待单位审核") && page.contains("已办理，现在待市人社局审核"))
            #expect(!page.contains("ah_unit"))
            let city = try await world.user("ah_city").get("applications/\(target.application)/history")
            #expect(city.contains("同意推荐。"), "the opinion of the level below")
            #expect(city.contains("），此后为“待市人社局审核”") && !city.contains("您已"))
            try await world.decide(target.application, by: "ah_city", .pass)
            let unit = try await world.user("ah_unit").get("applications/\(target.application)/history")
            #expect(unit.text.components(separatedBy: "同意推荐。").count == 2, "its own opinion only")
        }
    }

    @Test func aChangeOfPlaceStandsInTheHistoryWhereItHappened() async throws {
        try await WebWorld.run("chongqing") { world in
            let id = try await world.submitted(by: "cq_applicant")
            let unit = try await world.actor("cq_unit")
            world.site.clock.advance(hours: 1)
            _ = try await RankApplication(world.context)(unit, id, unit: "u-cq-employer", typed: "1", shown: nil)
            world.site.clock.advance(hours: 1)
            try await world.decide(id, by: "cq_unit", .pass)
            let page = try await world.user("cq_unit").get("applications/\(id)/history").text
            let places = ["推荐意见", "未排序 → 1", "此后为“待单位审核”"].compactMap { page.range(of: $0)?.lowerBound }
            #expect(places.count == 3 && places == places.sorted())
        }
    }

    @Test func resultsAreMaskedCountedAndDownloaded() async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.atProvince.prepare(world)
            try await world.decide(target.application, by: "ah_province", .pass)
            let province = try await world.user("ah_province")
            let page = try await province.get("results/leaders/academic-leader")
            #expect(page.contains("沈*远") && !page.contains("沈怀远"))
            #expect(page.contains("审核通过 1 项，审核不通过 0 项"))
            let batch = try world.batch.id
            let file = try await province.get("results/leaders/academic-leader/csv?batch=\(batch)")
            #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(file.text.hasPrefix("\u{FEFF}") && file.text.contains("沈*远") && !file.text.contains("沈怀远"))
            let applicant = try await world.user("ah_applicant").get("applications/\(target.application)/preview")
            #expect(applicant.contains("审核结果"))
        }
    }
}
