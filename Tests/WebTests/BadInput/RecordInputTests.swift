import Domain
import FormEngine
import HTTPTypes
import TestSupport
import Testing
import UseCases

/// Records of repeating sections: all their required answers must be there before one is kept (R-FORM-52).
@Suite struct RecordInputTests {
    private static let long = String(repeating: "长", count: 121)

    @Test(arguments: [
        BadValue("from", "", "此项为必填项，请填写。"),
        BadValue("unit", "　", "此项为必填项，请填写。"),
        BadValue("post", "", "此项为必填项，请填写。"),
        BadValue("from", "2021-02-30", "请填写正确的日期，例如 2021-10-18。"),
        BadValue("from", "2026-03-11", "不能晚于今天。"),
        BadValue("to", "1990-01-01", "结束日期不能早于开始日期。"),
        BadValue("unit", long, "不能超过 120 个字，现有 121 个字。"),
        BadValue("post", "一\n二", "此项只能填写一行，不能换行。"),
    ])
    func aBadWorkRecordIsRefused(_ bad: BadValue) async throws {
        try await refuse(bad, in: "work", record: "work-1")
    }

    @Test(arguments: [
        BadValue("kind", "98", "请从列表中选择。"),
        BadValue("total", "0", "不能小于 1。"),
        BadValue("total", "1000", "不能大于 999。"),
        BadValue("total", "1.5", "请填写整数。"),
        BadValue("total", "九", "请填写整数。"),
        BadValue("rank", "10", "本人排名不能大于参与人数。"),
        BadValue("ranked", "perhaps", "请选择“是”或者“否”。"),
        BadValue("rank", "", "此项为必填项，请填写。"),
        BadValue("date", "2019-01-01", "获奖时间应在近五年内。"),
    ])
    func aBadAwardIsRefused(_ bad: BadValue) async throws {
        try await refuse(bad, in: "awards", record: "awards-1")
    }

    @Test(arguments: [
        BadValue("year", "21", "请填写四位数的年份，例如 2021。"),
        BadValue("year", "2027", "不能晚于今天。"),
        BadValue("brief", String(repeating: "简", count: 501), "不能超过 500 个字，现有 501 个字。"),
    ])
    func aBadProjectIsRefused(_ bad: BadValue) async throws {
        try await refuse(bad, in: "projects", record: "projects-1")
    }

    private func refuse(_ bad: BadValue, in section: String, record: String) async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let before = try await world.footprint()
            let user = try await world.user("ah_applicant")
            var form = try await user.get("applications/\(id)/sections/\(section)/records/\(record)").mainForm
            form.set(bad.field, bad.values)
            let page = try await user.submit(form, button: "save")
            #expect(page.status == .unprocessableContent)
            #expect(page.errors(of: bad.field) == [bad.sentence])
            #expect(page.summary.contains { $0.address == "#\(bad.field)" })
            for field in form.fields where field.name != bad.field && !field.name.hasPrefix("_") && field.name != "csrf"
            {
                #expect(try page.mainForm.value(field.name) == field.value, "\(field.name)")
            }
            #expect(try await world.footprint() == before)
        }
    }

    @Test func aNewRecordKeepsItsIdOverARefusalAndIsAddedOnce() async throws {
        try await WebWorld.run { world in
            let id = try await world.started(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let path = "/anhui/applications/\(id)/sections/work/records/new"
            let empty = try await user.get(path).form(path)
            let refused = try await user.submit(empty, button: "save")
            #expect(refused.summary.map(\.address) == ["#from", "#unit", "#post"])
            var form = try refused.form(path)
            #expect(form.value("_record") == empty.value("_record"))
            form.set("from", ["2010-07-01"])
            form.set("unit", ["甲单位"])
            form.set("post", ["工程师"])
            for _ in 0..<2 { #expect(try await user.submit(form, button: "save").status == .seeOther) }
            #expect(try await world.site.sheet(id).sheet.sections["work"]?.records.count == 1)
        }
    }

    /// Neither somebody else's record nor one of another section.
    @Test func recordsAreSoughtInTheirOwnSectionOnly() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let before = try await world.footprint()
            let user = try await world.user("ah_applicant")
            for path in ["awards/records/work-1", "work/records/theirs", "basic/records/new", "nothing/records/new"] {
                #expect(try await user.get("applications/\(id)/sections/\(path)").status == .notFound, "\(path)")
            }
            #expect(
                try await user.post(
                    "applications/\(id)/sections/awards/records/work-1/delete", ["confirmed": "yes", "_version": "1"]
                ).status == .notFound)
            #expect(
                try await user.upload("applications/\(id)/sections/work", [("from", "2010-07-01")]).status == .notFound)
            #expect(try await world.footprint() == before)
        }
    }

    @Test func moreRecordsThanAllowedAreRefused() async throws {
        try await WebWorld.run { world in
            let id = try await world.started(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let path = "applications/\(id)/sections/work/records/new"
            for number in 1...21 {
                var form = try await user.get(path).mainForm
                form.set("from", ["2010-07-01"])
                form.set("unit", ["单位\(number)"])
                form.set("post", ["工程师"])
                let page = try await user.submit(form, button: "save")
                #expect(page.status == (number <= 20 ? .seeOther : .unprocessableContent), "\(number)")
                if number == 21 {
                    #expect(page.contains("最多填写 20 条。"))
                    #expect(try page.mainForm.value("unit") == "单位21")
                }
            }
            #expect(try await world.site.sheet(id).sheet.sections["work"]?.records.count == 20)
        }
    }

    @Test func aRecordIsDeletedAfterTheQuestionAndMovedByTheArrows() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let list = "/anhui/applications/\(id)/sections/work"
            let moved = try await user.post(list + "/move/up", ["record": "work-2"])
            #expect(moved.status == .seeOther)
            #expect(try await ids(world, id) == ["work-2", "work-1", "work-3"])
            _ = try await user.post(list + "/move/up", ["record": "work-2"])
            #expect(try await user.post(list + "/move/sideways", ["record": "work-2"]).status == .notFound)
            #expect(try await user.post(list + "/move/down", ["record": "nothing"]).status == .notFound)
            #expect(try await ids(world, id) == ["work-2", "work-1", "work-3"])
            let question = try await user.get(list + "/records/work-1/delete")
            #expect(question.contains("删除后不能恢复"))
            let gone = try await user.submit(question.form(list + "/records/work-1/delete"))
            #expect(gone.location == list + "?notice=record-deleted")
            #expect(try await ids(world, id) == ["work-2", "work-3"])
            #expect(try await user.get(list + "/records/work-1").status == .notFound)
        }
    }

    private func ids(_ world: WebWorld, _ id: ApplicationID) async throws -> [String] {
        try await world.site.sheet(id).sheet.sections["work"]?.records.map(\.id.text) ?? []
    }
}
