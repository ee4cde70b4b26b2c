import Domain
import FormEngine

/// Makes random answers that a form could have read.
struct RandomAnswers {
    var numbers: SeededNumbers

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
    }

    private static let list = CodeList(
        id: "letters", title: "letters", items: ["d", "b", "a", "c"].map { CodeList.Item(code: $0, name: $0) })

    /// Every kind whose answers come from a form post.
    static let kinds: [FieldKind] = [
        .text(TextField()), .text(TextField(format: .digits)), .longText(LongTextField()), .integer(IntegerField()),
        .decimal(DecimalField(places: 4)), .date(DateField()), .month(MonthField()), .year(YearField()),
        .yesNo(YesNoField()), .code(CodeField(lists: [list])), .code(CodeField(lists: [list], allowsMany: true)),
        .idNumber(IDNumberField()), .creditCode(CreditCodeField()), .mobile(MobileField()),
        .landline(LandlineField()), .email(EmailField()), .bankAccount(BankAccountField()),
        .money(MoneyField()), .money(MoneyField(unit: .tenThousandYuan, places: 4)), .phone(PhoneField()),
        .person(PersonField()), .pledge(PledgeField(text: "pledge")), .division(DivisionField(table: divisions)),
    ]

    static let divisions = DivisionTable([
        .init(code: "500000", name: "Chongqing"), .init(code: "500103", name: "Yuzhong"),
        .init(code: "510000", name: "Sichuan"), .init(code: "510100", name: "Chengdu"),
        .init(code: "510104", name: "Jinjiang"), .init(code: "540000", name: "Tibet"),
        .init(code: "540100", name: "Lhasa"),
    ])

    mutating func answer(to kind: FieldKind) -> Answer {
        switch kind {
        case .text(let field): .text(field.format == .digits ? digits(1 + numbers.below(200)) : words(Self.pieces))
        case .longText: .text(words(Self.pieces + ["\n", "\t", "\n\n"]))
        case .integer: .integer(Int64(numbers.below(100_000_000_000_000_000)) * (numbers.flip() ? 1 : -1))
        case .decimal: .decimal(FixedDecimal(tenThousandths: Int64(numbers.below(2_000_000_000)) - 1_000_000_000))
        case .date: .date(date(until: 2_932_896))
        case .month: .month(YearMonth(date(until: 2_932_896)))
        case .year: .integer(Int64(1900 + numbers.below(8100)))
        case .yesNo: .yesNo(numbers.flip())
        case .code(let field): .codes(codes(field))
        case .idNumber: .text(idNumber())
        case .creditCode: .text(creditCode())
        case .mobile: .text("1" + numbers.pick(["3", "5", "8", "9"]) + digits(9))
        case .landline: .text(numbers.pick(["0551-", "023-", "010-"]) + digits(8))
        case .email:
            .text(numbers.pick(["a", "b.c", "d+e"]) + digits(3) + "@" + numbers.pick(["x.cn", "y-z.example.com"]))
        case .bankAccount: .text(digits(8 + numbers.below(25)))
        case .money(let field): .money(fen: Int64(numbers.below(900_000_000)) * (field.unit == .yuan ? 1 : 100))
        case .phone: .text(numbers.flip() ? "138" + digits(8) : "023-" + digits(8))
        case .person: .text(numbers.pick(["张三", "Li Si", "王　五"]))
        case .pledge: .yesNo(true)
        case .division(let field): .text(numbers.pick(field.choices.map(\.code)))
        case .unit, .files, .computed, .note: .text("unit")
        }
    }
}

extension RandomAnswers {
    private static let pieces = [
        "a", "Z", "0", " ", "　", "王", "，", "👨‍👩‍👧‍👦", "🇨🇳", "e\u{301}", "\u{301}", "\"", "\\", "<", "&", "%00", "𠮷",
        "\u{200B}",
    ]

    private mutating func words(_ pieces: [String]) -> String {
        let text = (0..<numbers.below(60)).map { _ in numbers.pick(pieces) }.joined().trimmed
        return text.isEmpty ? "无" : text
    }

    private mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(numbers.below(10)) }.joined()
    }

    private mutating func date(until last: Int) -> CivilDate {
        let first = -25_567
        return CivilDate(dayNumber: first + numbers.below(last - first + 1))
    }

    private mutating func codes(_ field: CodeField) -> [String] {
        let codes = field.lists.flatMap(\.items).map(\.code)
        let chosen = codes.filter { _ in field.allowsMany && numbers.flip() }
        return chosen.isEmpty ? [numbers.pick(codes)] : chosen
    }

    private mutating func idNumber() -> String {
        let birth = date(until: testDay.dayNumber).description.filter { $0 != "-" }
        let body = numbers.pick(["500103", "340104", "110105"]) + birth + String(101 + numbers.below(899))
        return body + String(decoding: [ResidentIDNumber.checkDigit(of: body.utf8)], as: UTF8.self)
    }

    private mutating func creditCode() -> String {
        let organisation = "MA" + digits(6)
        let check = OrganisationCode.checkCharacter(of: organisation.utf8).map { [$0] } ?? []
        let body = Array((numbers.pick(["91", "12", "52"]) + digits(6) + organisation).utf8) + check
        return String(decoding: body + (CreditCode.checkCharacter(of: body).map { [$0] } ?? []), as: UTF8.self)
    }
}
