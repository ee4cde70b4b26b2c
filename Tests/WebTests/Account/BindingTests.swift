import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing
import UseCases

/// 变更单位 from both sides: the person asks, the unit decides (R-ACC-17, R-ORG-46).
@Suite struct BindingTests {
    private static let hospital = "u-ah-hospital"

    @Test func aUnitIsSearchedChosenAskedAndAgrees() async throws {
        try await WebWorld.run { world in
            let person = try await world.user("ah_new")
            let found = try await person.get("profile/unit?q=\(WebUser.encoded("示例医院"))")
            #expect(found.contains("庐州示例医院（演示）"))
            #expect(found.contains("unit=\(Self.hospital)"))
            let asked = try await ask(person)
            #expect(asked.location == "/anhui/profile?notice=binding-requested")
            #expect(try await person.get("profile").contains("待单位审核；审核同意后生效"))
            let unit = try await world.user("ah_hospital")
            let list = try await unit.get("unit/bindings")
            #expect(list.contains("韩若溪"))
            let path = try #require(list.after(#"href="/anhui/unit/bindings/"#).map { "/anhui/unit/bindings/\($0)" })
            let form = try await unit.get(path).form(path)
            #expect(
                try await unit.submit(form, button: "agree").location == "/anhui/unit/bindings?notice=binding-decided")
            #expect(try await world.site.storage.read { try $0.bindings.bound("p-ah-new")?.unit.text } == Self.hospital)
            let before = try await world.footprint()
            let twice = try await unit.submit(form, button: "refuse")
            #expect(twice.status == .unprocessableContent)
            let reasoned = try await unit.post(path, ["_action": "refuse", "reason": "不是本单位人员"])
            #expect(reasoned.status == .unprocessableContent)
            #expect(reasoned.contains("该申请已处理"))
            #expect(try await world.footprint() == before)
        }
    }

    private func ask(_ person: WebUser, unit: String = hospital, statement: String = "已入职。") async throws -> WebPage {
        var form = try await person.get("profile/unit?unit=\(unit)").form("/anhui/profile/unit")
        form.set("unit", [unit])
        form.set("statement", [statement])
        return try await person.submit(form)
    }

    @Test func aRefusalNeedsAReasonOfAtMostFiveHundred() async throws {
        try await WebWorld.run { world in
            let person = try await world.user("ah_new")
            _ = try await ask(person)
            let unit = try await world.user("ah_hospital")
            let id = try #require(await world.site.storage.read { try $0.bindings.pending("p-ah-new")?.id })
            let path = "/anhui/unit/bindings/\(id)"
            let before = try await world.footprint()
            var form = try await unit.get(path).form(path)
            let missing = try await unit.submit(form, button: "refuse")
            #expect(missing.errors(of: "reason") == ["不同意时请填写理由"])
            form.set("reason", [String(repeating: "由", count: 501)])
            let long = try await unit.submit(form, button: "refuse")
            #expect(long.errors(of: "reason") == ["理由不能超过 500 字"])
            #expect(try long.form(path).value("reason")?.count == 501)
            #expect(try await world.footprint() == before)
            form.set("reason", ["不是本单位人员"])
            #expect(try await unit.submit(form, button: "refuse").status == .seeOther)
            #expect(try await world.site.storage.read { try $0.bindings.bound("p-ah-new") } == nil)
        }
    }

    @Test func anotherUnitKnowsNothingOfARequest() async throws {
        try await WebWorld.run { world in
            _ = try await ask(try await world.user("ah_new"))
            let id = try #require(await world.site.storage.read { try $0.bindings.pending("p-ah-new")?.id })
            let before = try await world.footprint()
            let stranger = try await world.user("ah_unit")
            #expect(try await stranger.get("unit/bindings/\(id)").status == .notFound)
            #expect(try await stranger.post("unit/bindings/\(id)", ["_action": "agree"]).status == .notFound)
            #expect(try await !stranger.get("unit/bindings").contains("韩若溪"))
            #expect(try await world.footprint() == before)
        }
    }

    /// A-47
    @Test func nobodyAgreesToHisOwnRequest() async throws {
        try await WebWorld.run { world in
            let clerk = try await world.user("ah_hospital")
            _ = try await ask(clerk)
            let id = try #require(await world.site.storage.read { try $0.bindings.pending("p-ah-hospital")?.id })
            let before = try await world.footprint()
            let page = try await clerk.post("unit/bindings/\(id)", ["_action": "agree"])
            #expect(page.status == .unprocessableContent)
            #expect(page.contains("不能审核本人的申请"))
            #expect(try await world.footprint() == before)
        }
    }

    @Test(arguments: [
        ("", "已入职。", "请选择工作单位"), ("no-such-unit", "已入职。", "没有这个单位"), ("u-ah-hefei", "已入职。", "没有这个单位"),
        (hospital, " 　", "请填写申请说明"), (hospital, String(repeating: "说", count: 501), "申请说明不能超过 500 字"),
        ("u-ah-employer", "已入职。", "您已经绑定该单位"),
    ])
    func aBadRequestIsRefused(_ unit: String, _ statement: String, _ sentence: String) async throws {
        try await WebWorld.run { world in
            let before = try await world.footprint()
            let person = try await world.user("ah_applicant")
            let page = try await person.post("profile/unit", ["unit": unit, "statement": statement])
            #expect(page.status == .unprocessableContent)
            #expect(page.contains(sentence), "\(page.summary)")
            // Without a unit there is no box for the statement.
            if unit == Self.hospital { #expect(try page.form("/anhui/profile/unit").value("statement") == statement) }
            #expect(try await world.footprint() == before)
        }
    }

    @Test func whoIsInReviewStaysWithHisUnitAndOneRequestIsEnough() async throws {
        try await WebWorld.run { world in
            _ = try await world.submitted(by: "ah_applicant")
            let before = try await world.footprint()
            let applicant = try await world.user("ah_applicant")
            let page = try await applicant.post("profile/unit", ["unit": Self.hospital, "statement": "已入职。"])
            #expect(page.contains("您有正在审核中的申报书，审核期间不能变更单位"))
            #expect(try await world.footprint() == before)
            let other = try await world.user("ah_new")
            _ = try await ask(other)
            #expect(try await ask(other, unit: "u-ah-works").contains("您已有一件待审核的绑定申请"))
            #expect(try await other.post("profile/unit/withdraw").location == "/anhui/profile?notice=binding-withdrawn")
            #expect(try await ask(other, unit: "u-ah-works").status == .seeOther)
        }
    }
}
