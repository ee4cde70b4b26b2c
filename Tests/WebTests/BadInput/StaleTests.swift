import Domain
import HTTPTypes
import TestSupport
import Testing
import UseCases

/// Two tabs, and forms whose time is over: nothing typed is lost, nothing saved is overwritten unseen (R-FORM-66).
@Suite struct StaleTests {
    @Test func theSecondTabShowsBothTextsAndMaySaveAfterLooking() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let path = "applications/\(id)/sections/basic"
            var (first, second) = (try await user.get(path).mainForm, try await user.get(path).mainForm)
            first.set("post", ["甲职务"])
            second.set("post", ["乙职务"])
            #expect(try await user.submit(first, button: "save").status == .seeOther)
            let before = try await world.footprint()
            let page = try await user.submit(second, button: "save")
            #expect(page.status == .unprocessableContent)
            #expect(page.contains("其他窗口保存过本页内容"))
            #expect(page.errors(of: "post") == ["已保存的内容：甲职务"])
            #expect(page.summary.map(\.address) == ["#post"])
            #expect(try page.mainForm.value("post") == "乙职务")
            #expect(try await world.footprint() == before)
            #expect(try await user.submit(page.mainForm, button: "save").status == .seeOther)
            #expect(try await user.get(path).mainForm.value("post") == "乙职务")
        }
    }

    @Test func aRecordOfAnOldPageIsNeitherSavedNorDeleted() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let path = "/anhui/applications/\(id)/sections/work/records/work-1"
            var (first, second) = (try await user.get(path).mainForm, try await user.get(path).mainForm)
            let deletion = try await user.get(path + "/delete").form(path + "/delete")
            first.set("post", ["甲职务"])
            second.set("post", ["乙职务"])
            #expect(try await user.submit(first, button: "save").status == .seeOther)
            let before = try await world.footprint()
            let page = try await user.submit(second, button: "save")
            #expect(page.errors(of: "post") == ["已保存的内容：甲职务"])
            let refused = try await user.submit(deletion)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.contains("记录没有删除"))
            #expect(try await world.footprint() == before)
        }
    }

    /// A session that ended: the page offers what was typed once more, where the browser vouches for its origin.
    @Test func aWrongTokenKeepsWhatWasTyped() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let before = try await world.footprint()
            let user = try await world.user("ah_applicant")
            var form = try await user.get("applications/\(id)/sections/deeds").mainForm
            form.set("deed", ["写了很久的事迹"])
            form.set("csrf", ["wrong"])
            user.headers[.secFetchSite] = "same-origin"
            let page = try await user.submit(form)
            #expect(page.status == .forbidden)
            #expect(page.contains("页面已过期"))
            let offered = try page.form(form.action)
            #expect(offered.value("deed") == "写了很久的事迹")
            #expect(try await world.footprint() == before)
            #expect(try await user.submit(offered).status == .seeOther)
            #expect(try await user.get("applications/\(id)/sections/deeds").mainForm.value("deed") == "写了很久的事迹")
        }
    }

    @Test func aFormOfAForeignSiteIsRefusedAndNotShown() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let before = try await world.footprint()
            let user = try await world.user("ah_applicant")
            let form = try await user.get("applications/\(id)/sections/deeds").mainForm
            user.headers[.origin] = "https://evil.example"
            let page = try await user.submit(form)
            #expect(page.status == .forbidden)
            #expect(!page.contains("name=\"deed\""))
            #expect(try await world.footprint() == before)
        }
    }

    /// Half an hour without a sign: the typed text survives the new sign-in.
    @Test func whatWasTypedSurvivesTheEndOfTheSession() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            var form = try await user.get("applications/\(id)/sections/deeds").mainForm
            form.set("deed", ["写了很久的事迹"])
            world.clock.advance(seconds: 31 * 60)
            user.headers[.secFetchSite] = "same-origin"
            let page = try await user.submit(form)
            #expect(page.status == .forbidden)
            #expect(try page.form(form.action).value("deed") == "写了很久的事迹")
        }
    }
}

extension HTTPField.Name {
    fileprivate static var secFetchSite: HTTPField.Name { HTTPField.Name("Sec-Fetch-Site") ?? .origin }
}
