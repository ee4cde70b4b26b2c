/// What a field asks for. A new kind is one file beside this one and one case here.
package enum FieldKind: Sendable {
    case text(TextField)
    case longText(LongTextField)
    case integer(IntegerField)
    case decimal(DecimalField)
    case date(DateField)
    case month(MonthField)
    case year(YearField)
    case yesNo(YesNoField)
    case code(CodeField)
    case unit(UnitField)
    case idNumber(IDNumberField)
    case creditCode(CreditCodeField)
    case mobile(MobileField)
    case landline(LandlineField)
    case email(EmailField)
    case bankAccount(BankAccountField)
    case files(FilesField)

    /// How the kind reads, values and shows answers.
    package var behaviour: any FieldBehaviour {
        switch self {
        case .text(let field): field
        case .longText(let field): field
        case .integer(let field): field
        case .decimal(let field): field
        case .date(let field): field
        case .month(let field): field
        case .year(let field): field
        case .yesNo(let field): field
        case .code(let field): field
        case .unit(let field): field
        case .idNumber(let field): field
        case .creditCode(let field): field
        case .mobile(let field): field
        case .landline(let field): field
        case .email(let field): field
        case .bankAccount(let field): field
        case .files(let field): field
        }
    }

    /// The rules for attached files; `nil` for every other kind.
    package var files: FilesField? {
        if case .files(let field) = self { field } else { nil }
    }
}
