import Domain
import HTTPTypes
import TestSupport
import Testing
import UseCases

/// What the script of a page sends while it is filled in.
@Suite struct AutosaveRouteTests {
    private func answer(_ page: WebPage) throws -> JSONValue { try JSONValue(parsing: page.text) }

    @Test func aChangedFieldIsSavedAndSaidSo() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let path = "applications/\(id)/sections/basic"
            let form = try await user.get(path).mainForm
            let before = try #require(form.value("post"))
            let page = try await user.post(
                path + "/autosave",
                [
                    ("_version", form.value("_version") ?? ""), ("_changed", "post"), ("_before.post", before),
                    ("post", "丙职务"),
                ])
            #expect(page.status == .ok)
            #expect(page.headers[.contentType] == "application/json; charset=utf-8")
            let json = try answer(page)
            #expect(json["saved"] == .list([.text("post")]))
            let after = try await user.get(path).mainForm
            #expect(after.value("post") == "丙职务")
            #expect(json["version"]?.textValue == after.value("_version"))
        }
    }

    @Test func whatAnotherWindowSavedStandsBeside() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let path = "applications/\(id)/sections/basic/autosave"
            let fields = [("_version", "1"), ("_changed", "post"), ("_before.post", "从前的"), ("post", "丙职务")]
            let json = try answer(try await user.post(path, fields))
            #expect(json["saved"] == .list([]))
            #expect(json["stale"]?["post"]?["text"]?.textValue?.hasPrefix("已保存的内容：") == true)
            #expect(json["version"] == nil)
        }
    }

    @Test func aMistypedFieldIsNamedInWords() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let form = try await user.get("applications/\(id)/sections/basic").mainForm
            let page = try await user.post(
                "applications/\(id)/sections/basic/autosave",
                [
                    ("_version", form.value("_version") ?? ""), ("_changed", "group"),
                    ("_before.group", form.value("group") ?? ""), ("group", "没有"),
                ])
            #expect(try answer(page)["problems"]?["group"] == .list([.text("请从列表中选择。")]))
        }
    }

    @Test func nobodyElseSaves() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let before = try await world.footprint()
            let path = "applications/\(id)/sections/basic/autosave"
            let fields = [("_version", "1"), ("_changed", "post"), ("post", "丙职务")]
            #expect(try await world.user("ah_unit").post(path, fields).status == .notFound)
            #expect(try await world.visitor().post(path, fields).status == .seeOther)
            let user = try await world.user("ah_applicant")
            #expect(try await user.postBare(path, [("csrf", "wrong")] + fields).status == .forbidden)
            #expect(try await world.footprint() == before)
        }
    }
}
