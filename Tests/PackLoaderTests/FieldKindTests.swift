import Domain
import FormEngine
import PackLoader
import Programmes
import Testing
import Texts

/// Every kind of field can be written in a pack, and is described in words.
@Suite struct FieldKindTests {
    /// The keys that a field of the kind has in a pack besides id and label.
    private static func keys(_ name: FieldKindName) -> String {
        switch name {
        case .text, .longText, .integer, .decimal, .date, .month, .year, .yesNo, .person, .idNumber, .creditCode,
            .phone, .mobile, .landline, .email, .bankAccount, .files, .image:
            ""
        case .money: "unit: wan-yuan, min: \"0.01\", max: 500, places: 4"
        case .code: "list: colours, multiple: { min: 1, max: 2 }, search: true"
        case .division: "level: county, within: [50, \"5101\"]"
        case .unit: "locked: true, from: person.unit"
        case .pledge: "text: 我承诺"
        case .computed: "value: \"2 + 2\", result: integer"
        case .note: "text: 请如实填写"
        }
    }

    private static func programme(_ name: FieldKindName) throws -> Programme {
        let pack = try SmallPack()
        let form = try #require(SmallPack.files["one/shop/grant/form.yaml"])
        let field = "      - { id: extra, label: 多的, kind: \(name.rawValue), \(keys(name)) }\n"
        try pack.write(form.replacing("  - id: rows\n", with: field + "  - id: rows\n"), to: "one/shop/grant/form.yaml")
        let site = try loadSites(packs: pack.path).first
        return try #require(site?.programme("shop/grant"))
    }

    @Test(arguments: FieldKindName.allCases)
    func everyKindIsReadAsItIsNamed(_ name: FieldKindName) throws {
        let field = try #require(try Self.programme(name).form.field("extra", in: "basic"))
        #expect(field.kind.name == name)
        #expect((field.presence == .required) == (name == .pledge))
    }

    @Test func theKeysOfNewKindsArrive() throws {
        guard case .money(let money)? = try Self.programme(.money).form.field("extra", in: "basic")?.kind,
            case .code(let code)? = try Self.programme(.code).form.field("extra", in: "basic")?.kind,
            case .division(let division)? = try Self.programme(.division).form.field("extra", in: "basic")?.kind
        else {
            Issue.record("another kind")
            return
        }
        #expect(money.unit == .tenThousandYuan && money.minimum.description == "0.01" && money.places == 4)
        #expect(code.allowsMany && code.count == 1...2 && code.isSearchable == true)
        #expect(division.choices.map(\.code) == ["500103", "510104"])
    }

    @Test(arguments: FieldKindName.allCases)
    func everyKindHasItsWords(_ name: FieldKindName) throws {
        let texts = try #require(try loadSites(packs: sitePacks).first).texts
        #expect(!texts.text(named: "description.kind.\(name.rawValue)").contains("description."))
    }
}
