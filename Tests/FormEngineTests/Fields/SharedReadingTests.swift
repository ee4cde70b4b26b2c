import Domain
import Expressions
import FormEngine
import Foundation
import Testing

/// `fields.json`: what every kind makes of what was typed; the browser's script reads the same table.
@Suite struct SharedReadingTests {
    struct Row: Decodable, Sendable, CustomTestStringConvertible {
        let kind: String
        let unit: String?
        let many: Bool?
        let raw: [String]
        let value: JSONValue

        var testDescription: String { "\(kind) \(raw)" }

        /// Without limits, which the browser leaves to the server.
        var field: FieldKind? {
            guard let name = FieldKindName(rawValue: kind) else { return nil }
            return switch name {
            case .text: .text(TextField())
            case .longText: .longText(LongTextField())
            case .integer: .integer(IntegerField())
            case .decimal: .decimal(DecimalField(places: 4))
            case .money: .money(MoneyField(unit: unit.flatMap(MoneyField.Unit.init) ?? .yuan, places: 4))
            case .date: .date(DateField())
            case .month: .month(MonthField())
            case .year: .year(YearField())
            case .yesNo: .yesNo(YesNoField())
            case .code: Build.codes("a", "b", many: many ?? false)
            case .division: .division(DivisionField(table: RandomAnswers.divisions))
            case .person: .person(PersonField())
            case .idNumber: .idNumber(IDNumberField())
            case .creditCode: .creditCode(CreditCodeField())
            case .phone: .phone(PhoneField())
            case .mobile: .mobile(MobileField())
            case .landline: .landline(LandlineField())
            case .email: .email(EmailField())
            case .bankAccount: .bankAccount(BankAccountField())
            case .pledge: .pledge(PledgeField(text: "pledge"))
            // Not typed: set by the system, kept apart, or worked out.
            case .unit, .files, .image, .computed, .note: nil
            }
        }
    }

    private static let rows: [Row] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("fields.json")
        return (try? Data(contentsOf: file)).flatMap { try? JSONDecoder().decode([Row].self, from: $0) } ?? []
    }()

    @Test(arguments: rows)
    func theValueIsTheSameOnBothSides(_ row: Row) throws {
        let behaviour = try #require(row.field).behaviour
        guard case .answer(let answer) = behaviour.read(row.raw, in: ReadingContext(today: testDay)) else {
            #expect(row.value == .null)
            return
        }
        #expect(behaviour.value(answer).json == row.value)
    }

    @Test func everyKindThatIsTypedIsInTheTable() {
        let untyped: Set<FieldKindName> = [.unit, .files, .image, .computed, .note]
        #expect(Set(Self.rows.map(\.kind)) == Set(Set(FieldKindName.allCases).subtracting(untyped).map(\.rawValue)))
    }
}
