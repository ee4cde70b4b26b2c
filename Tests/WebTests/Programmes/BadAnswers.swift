import Domain
import FormEngine

/// What the fields of a section refuse, each by its own kind.
struct BadAnswers {
    let section: SectionDefinition
    /// How many ways of answering wrongly are tried.
    static let rounds = 3

    /// The fields that always are asked and can be typed into.
    private var fields: [FieldDefinition] {
        section.fields.filter { !$0.isLocked && $0.kind.isTyped && $0.when == nil }
    }

    /// One wrong answer for each field that has so many; rounds are counted from 0.
    func round(_ number: Int) -> [(field: FieldDefinition, typed: String)] {
        fields.compactMap { field in
            let wrong = Self.wrong(field.kind)
            return number < wrong.count ? (field, wrong[number]) : nil
        }
    }

    /// The fields for files, which are sent what is none of theirs.
    var fileFields: [FieldDefinition] { section.fields.filter { $0.kind.files != nil && $0.when == nil } }

    /// Whether the control can show what was typed; a list shows what it has.
    static func keeps(_ kind: FieldKind) -> Bool {
        switch kind {
        case .code, .division, .person, .yesNo, .pledge: false
        default: true
        }
    }

    static func wrong(_ kind: FieldKind) -> [String] {
        switch kind {
        case .text(let text): words(text.minimum, text.maximum) + (text.format == .digits ? ["十二"] : [])
        case .longText(let text): words(text.minimum, text.maximum)
        case .integer(let number):
            ["三"] + [number.maximum.map { $0 + 1 }, number.minimum.map { $0 - 1 }].compactMap { $0.map(String.init) }
        case .decimal: ["一点五", "0.00001"]
        case .money(let money):
            ["十万", "0.123456"] + (money.minimum < FixedDecimal(tenThousandths: 0) ? [] : ["-1"])
        case .date(let date): ["2026-02-30"] + (date.isPast ? ["2099-01-01"] : [])
        case .month: ["2026-13", "上月"]
        case .year: ["26", "今年"]
        case .yesNo: ["maybe"]
        case .code, .division, .person, .pledge: ["nonsense"]
        case .idNumber: ["340199"]
        case .creditCode: ["91500199", "91500199MA00000000"]
        case .phone, .landline: ["12", "电话"]
        case .mobile: ["1990000", "手机"]
        case .email: ["nobody", "@example"]
        case .bankAccount: ["12ab", "1"]
        case .unit, .files, .computed, .note: []
        }
    }

    private static func words(_ minimum: Int, _ maximum: Int) -> [String] {
        [String(repeating: "字", count: maximum + 1), "铃\u{7}声"] + (minimum > 1 ? ["短"] : [])
    }
}
