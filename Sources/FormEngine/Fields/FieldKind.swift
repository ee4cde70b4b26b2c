/// What a field asks for. A new kind is one file beside this one and one case here.
package enum FieldKind: Sendable {
    case text(TextField)
    case longText(LongTextField)
    case integer(IntegerField)
    case decimal(DecimalField)
    case money(MoneyField)
    case date(DateField)
    case month(MonthField)
    case year(YearField)
    case yesNo(YesNoField)
    case code(CodeField)
    case division(DivisionField)
    case unit(UnitField)
    case person(PersonField)
    case idNumber(IDNumberField)
    case creditCode(CreditCodeField)
    case phone(PhoneField)
    case mobile(MobileField)
    case landline(LandlineField)
    case email(EmailField)
    case bankAccount(BankAccountField)
    case files(FilesField)
    case pledge(PledgeField)
    case computed(ComputedField)
    case note(NoteField)

    /// How the kind reads, values and shows answers.
    package var behaviour: any FieldBehaviour {
        switch self {
        case .text(let field): field
        case .longText(let field): field
        case .integer(let field): field
        case .decimal(let field): field
        case .money(let field): field
        case .date(let field): field
        case .month(let field): field
        case .year(let field): field
        case .yesNo(let field): field
        case .code(let field): field
        case .division(let field): field
        case .unit(let field): field
        case .person(let field): field
        case .idNumber(let field): field
        case .creditCode(let field): field
        case .phone(let field): field
        case .mobile(let field): field
        case .landline(let field): field
        case .email(let field): field
        case .bankAccount(let field): field
        case .files(let field): field
        case .pledge(let field): field
        case .computed(let field): field
        case .note(let field): field
        }
    }

    /// What packs call the kind.
    package var name: FieldKindName {
        switch self {
        case .text: .text
        case .longText: .longText
        case .integer: .integer
        case .decimal: .decimal
        case .money: .money
        case .date: .date
        case .month: .month
        case .year: .year
        case .yesNo: .yesNo
        case .code: .code
        case .division: .division
        case .unit: .unit
        case .person: .person
        case .idNumber: .idNumber
        case .creditCode: .creditCode
        case .phone: .phone
        case .mobile: .mobile
        case .landline: .landline
        case .email: .email
        case .bankAccount: .bankAccount
        case .files(let field): field.isImage ? .image : .files
        case .pledge: .pledge
        case .computed: .computed
        case .note: .note
        }
    }

    /// The rules for attached files; `nil` for every other kind.
    package var files: FilesField? {
        if case .files(let field) = self { field } else { nil }
    }

    /// How the value follows from other answers; `nil` for every other kind.
    package var computed: ComputedField? {
        if case .computed(let field) = self { field } else { nil }
    }

    /// Whether it stands between the questions without being one.
    package var isNote: Bool {
        if case .note = self { true } else { false }
    }

    /// Whether a form post carries its answer: files come apart, computed values and notes not at all.
    package var isTyped: Bool {
        switch self {
        case .files, .computed, .note: false
        default: true
        }
    }
}
