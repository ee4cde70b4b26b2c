import Domain
import Expressions
import FormEngine
import Markup
import PackLoader
import Pages
import Programmes
import TestSupport
import Testing
import Texts
import Web

/// Every kind of field from its control to the check.
@Suite struct FieldKindWiringTests {
    private static let list = CodeList(id: "list", title: "", items: [.init(code: "a", name: "A")])
    private static let table = DivisionTable([.init(code: "500000", name: "C"), .init(code: "500103", name: "Y")])

    private static func kind(_ name: FieldKindName) -> FieldKind {
        switch name {
        case .text: .text(TextField())
        case .longText: .longText(LongTextField())
        case .integer: .integer(IntegerField())
        case .decimal: .decimal(DecimalField())
        case .money: .money(MoneyField(unit: .tenThousandYuan))
        case .date: .date(DateField())
        case .month: .month(MonthField())
        case .year: .year(YearField())
        case .yesNo: .yesNo(YesNoField())
        case .code: .code(CodeField(lists: [list]))
        case .division: .division(DivisionField(table: table))
        case .unit: .unit(UnitField())
        case .person: .person(PersonField())
        case .idNumber: .idNumber(IDNumberField())
        case .creditCode: .creditCode(CreditCodeField())
        case .phone: .phone(PhoneField())
        case .mobile: .mobile(MobileField())
        case .landline: .landline(LandlineField())
        case .email: .email(EmailField())
        case .bankAccount: .bankAccount(BankAccountField())
        case .files: .files(FilesField())
        case .image: .files(FilesField(maximum: 1, isImage: true))
        case .pledge: .pledge(PledgeField(text: "pledge"))
        case .computed: .computed(ComputedField(value: .path(["nothing"]), result: .integer))
        case .note: .note(NoteField(text: "note"))
        }
    }

    private static func field(_ name: FieldKindName) -> FieldDefinition {
        FieldDefinition(
            id: "extra", label: "多的", kind: kind(name), presence: .required, when: .bool(true),
            checks: [FieldCheck(expectation: .bool(false), message: "不行")])
    }

    private static func texts() throws -> TextCatalogue { try #require(try RealPacks.sites().first).texts }

    @Test(arguments: FieldKindName.allCases)
    func everyKindHasAControlAndIsNamedToTheBrowser(_ name: FieldKindName) throws {
        let field = Self.field(name)
        let section = SectionDefinition(id: "basic", title: "", fields: [field])
        let presenter = FieldPresenter(try Self.texts(), today: CivilDate(dayNumber: 20_000))
        let row = presenter.row(field, .init(raw: [], people: ["张三"])).markup.text
        #expect(row.contains("多的"))
        #expect(row.contains("name=\"extra\"") == (field.kind.isTyped || field.kind.files != nil))
        let scope = FormScope(
            form: FormDefinition(sections: [section]), sheet: AnswerSheet(), files: FileIndex(),
            surroundings: FormSurroundings(today: CivilDate(dayNumber: 20_000)))
        let rules = BrowserRules(section, scope: scope, answers: [:], fileNames: { _ in [] })
            .json(requiredTitle: "必填")
        #expect(rules?.contains("\"kind\":\"\(name.rawValue)\"") == true)
    }

    @Test(arguments: FieldKindName.allCases)
    func everyRequiredAnswerIsMissedByTheCheck(_ name: FieldKindName) {
        let section = SectionDefinition(id: "basic", title: "", fields: [Self.field(name)])
        let checker = FormChecker(
            form: FormDefinition(sections: [section]), rules: [], sheet: AnswerSheet(), files: FileIndex(),
            surroundings: FormSurroundings(today: CivilDate(dayNumber: 20_000)))
        #expect(checker.items().first?.isMet == (name == .note))
    }
}
