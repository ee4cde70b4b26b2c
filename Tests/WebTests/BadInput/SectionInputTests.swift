import Domain
import HTTPTypes
import TestSupport
import Testing

/// A value that a field refuses, and the sentence beside the field.
struct BadValue: Sendable, CustomTestStringConvertible {
    let field: String
    let values: [String]
    let sentence: String

    init(_ field: String, _ value: String, _ sentence: String) {
        (self.field, values, self.sentence) = (field, [value], sentence)
    }

    init(_ field: String, all values: [String], _ sentence: String) {
        (self.field, self.values, self.sentence) = (field, values, sentence)
    }

    var testDescription: String { "\(field): \(values.map { $0.prefix(20) })" }
}

/// The section “基本信息申报” of Anhui's form.
@Suite struct SectionInputTests {
    static let badValues = [
        BadValue("kind", "neither", "请从列表中选择。"),
        BadValue("kind", all: ["leader", "reserve"], "只能选择一项。"),
        BadValue("group", "99", "请从列表中选择。"),
        BadValue("batch_in", "none", "申报带头人的，请选择本人入选后备人选时的批次，不能选择“无”。"),
        BadValue("ethnic", "汉族", "请从列表中选择。"),
        BadValue("political", "00", "请从列表中选择。"),
        BadValue("title", "X", "请从列表中选择。"),
        BadValue("edu", "<b>", "请从列表中选择。"),
        BadValue("degree", "' OR 1=1 --", "请从列表中选择。"),
        BadValue("mobile", "1990000000", "请填写正确的 11 位手机号码。"),
        BadValue("mobile", "1990000000a", "请填写正确的 11 位手机号码。"),
        BadValue("tel", "055112345678a", "请按“区号-号码”的格式填写，例如 0551-12345678。"),
        BadValue("post", String(repeating: "职", count: 101), "不能超过 100 个字，现有 101 个字。"),
        BadValue("field", String(repeating: "业", count: 101), "不能超过 100 个字，现有 101 个字。"),
        BadValue("field", "电子\n信息", "此项只能填写一行，不能换行。"),
        BadValue("field", "电子\u{7}信息", "含有不能使用的控制字符，请删除后重新填写。"),
        BadValue("title_date", "2021-13", "请填写正确的年月，例如 2021-10。"),
        BadValue("title_date", "去年", "请填写正确的年月，例如 2021-10。"),
        BadValue("title_date", "2026-04", "不能晚于今天。"),
        BadValue("name", "沈怀近", "此项不可更改。"),
        BadValue("id_no", "34019919790418033X", "此项不可更改。"),
        BadValue("gender", "2", "此项不可更改。"),
        BadValue("birth", "1999-04", "此项不可更改。"),
        BadValue("unit", "别的单位", "此项不可更改。"),
    ]

    @Test(arguments: badValues) func aBadValueIsRefusedBesideItsField(_ bad: BadValue) async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let before = try await world.footprint()
            let user = try await world.user("ah_applicant")
            var form = try await user.get("applications/\(id)/sections/basic").mainForm
            if bad.field != "post" { form.set("post", ["写到一半的职务"]) }
            form.set(bad.field, bad.values)
            let page = try await user.submit(form, button: "save")
            #expect(page.status == .unprocessableContent)
            #expect(page.errors(of: bad.field).contains(bad.sentence), "\(page.errors(of: bad.field))")
            #expect(page.summary.map(\.address) == ["#\(bad.field)"])
            #expect(try await world.footprint() == before)
            try keeps(page, bad)
        }
    }

    /// What was typed stands there again, right or wrong; what cannot be typed stays as it is.
    private func keeps(_ page: WebPage, _ bad: BadValue) throws {
        let form = try page.mainForm
        if bad.field != "post" { #expect(form.value("post") == "写到一半的职务") }
        let typed = ["mobile", "tel", "post", "title_date"]
        if typed.contains(bad.field) { #expect(form.value(bad.field) == bad.values.first) }
        if ["name", "id_no", "unit"].contains(bad.field) {
            #expect(form.value(bad.field) == nil)
            #expect(!page.contains(bad.values[0]))
        }
    }

    /// The longest allowed text passes; it is counted as people count.
    @Test func exactlyAsMuchAsAllowedIsTaken() async throws {
        try await WebWorld.run { world in
            let id = try await world.started(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            var form = try await user.get("applications/\(id)/sections/deeds").mainForm
            let text = String(repeating: "业", count: 398) + "\r\n" + String(repeating: "👨‍👩‍👧", count: 401)
            form.set("deed", [text])
            #expect(try await user.submit(form, button: "save").status == .seeOther)
            form.set("deed", [text + "多"])
            let page = try await user.submit(form, button: "save")
            #expect(page.errors(of: "deed") == ["不能超过 800 个字，现有 801 个字。"])
            #expect(try page.mainForm.value("deed") == text.replacing("\r\n", with: "\n") + "多")
        }
    }

    @Test func aFieldThatTheFormDoesNotHaveRefusesTheWholePost() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let before = try await world.footprint()
            let user = try await world.user("ah_applicant")
            var form = try await user.get("applications/\(id)/sections/basic").mainForm
            form.set("post", ["新的职务"])
            form.set("state", ["approved"])
            let page = try await user.submit(form, button: "save")
            #expect(page.status == .unprocessableContent)
            #expect(page.contains("提交的内容中有本表没有的项目，没有保存。"))
            #expect(try page.mainForm.value("post") == "新的职务")
            let file = try FixtureFile.part("nothing", "scan.pdf")
            form.set("state", [])
            let withFile = try await user.submit(form, button: "save", files: [file])
            #expect(withFile.status == .unprocessableContent)
            #expect(try await world.footprint() == before)
        }
    }

    /// An answer to a question that is not asked is dropped without a word (R-FORM-52).
    @Test func anAnswerThatIsNotAskedForIsDropped() async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            let user = try await world.user("ah_applicant")
            let path = "applications/\(id)/sections/awards/records/awards-1"
            var form = try await user.get(path).mainForm
            form.set("ranked", ["false"])
            form.set("rank", ["3"])
            #expect(try await user.submit(form, button: "save").status == .seeOther)
            #expect(try await user.get(path).mainForm.value("rank") == "")
        }
    }
}
