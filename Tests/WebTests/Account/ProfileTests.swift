import Domain
import HTTPTypes
import TestSupport
import Testing
import UseCases

/// The personal centre: what may be changed, and the way to another employer (R-ACC-15…17).
@Suite struct ProfileTests {
    @Test func thePersonalCentreShowsOnesOwnData() async throws {
        try await WebWorld.run { world in
            let page = try await world.user("ah_applicant").get("profile")
            for word in ["沈怀远", "1979-04-18", "安徽启明示例科技有限公司（演示）"] { #expect(page.contains(word), "\(word)") }
        }
    }

    @Test func furtherDataAreSaved() async throws {
        try await WebWorld.run { world in
            let user = try await world.user("ah_applicant")
            var form = try await user.get("profile/edit").form("/anhui/profile/edit")
            form.set("email", ["new@example.org"])
            #expect(try await user.submit(form).location == "/anhui/profile?notice=profile-saved")
            #expect(try await user.get("profile").contains("new@example.org"))
        }
    }

    @Test(arguments: [
        ("email", "no mail", "请填写正确的电子邮箱地址。"), ("ethnic", "99999", "请从列表中选择。"),
        ("degree", "boss", "请从列表中选择。"), ("address", String(repeating: "址", count: 201), "不能超过 200 个字"),
    ])
    func badFurtherDataAreRefused(_ field: String, _ value: String, _ sentence: String) async throws {
        try await WebWorld.run { world in
            let before = try await world.footprint()
            let user = try await world.user("ah_applicant")
            var form = try await user.get("profile/edit").form("/anhui/profile/edit")
            form.set(field, [value])
            let page = try await user.submit(form)
            #expect(page.status == .unprocessableContent)
            #expect(page.summary.contains { $0.sentence.contains(sentence) }, "\(page.summary)")
            #expect(try await world.footprint() == before)
        }
    }

    @Test func namesAndNumbersCannotBeChangedAndAnOldPageIsRefused() async throws {
        try await WebWorld.run { world in
            let user = try await world.user("ah_applicant")
            var form = try await user.get("profile/edit").form("/anhui/profile/edit")
            form.set("name", ["别人"])
            form.set("id_number", ["340199197904180313"])
            #expect(try await user.submit(form).status == .seeOther)
            #expect(try await !user.get("profile").contains("别人"))
            let before = try await world.footprint()
            form.set("email", ["late@example.org"])
            let stale = try await user.submit(form)
            #expect(stale.status == .unprocessableContent)
            #expect(stale.contains("您的信息已在另一个窗口中修改"))
            #expect(try stale.form("/anhui/profile/edit").value("email") == "late@example.org")
            #expect(try await world.footprint() == before)
        }
    }
}
