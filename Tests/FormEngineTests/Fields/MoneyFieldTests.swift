import Domain
import Expressions
import FormEngine
import Testing

@Suite struct MoneyFieldTests {
    @Test(
        arguments: [
            ("10.5", .answer(.money(fen: 1050))), (" 0 ", .answer(.money(fen: 0))),
            ("12.34", .answer(.money(fen: 1234))),
            ("1.234", .problems([.tooManyPlaces(maximum: 2)])), ("-0.01", .problems([.tooSmall(minimum: "0")])),
            ("一万", .problems([.notDecimal])), ("1,000", .problems([.notDecimal])), ("1e3", .problems([.notDecimal])),
            ("9999999999999", .problems([.tooLarge(maximum: "9000000000000")])),
        ] as [(String, FieldReading)])
    func yuanAreReadToTheFen(_ text: String, _ reading: FieldReading) {
        #expect(MoneyField().reading(text) == reading)
    }

    @Test(
        arguments: [
            ("10.5", .answer(.money(fen: 10_500_000))), ("0.0001", .answer(.money(fen: 100))),
            ("900000000.0001", .problems([.tooLarge(maximum: "900000000")])),
            ("99999999999999", .problems([.tooLarge(maximum: "900000000")])),
        ] as [(String, FieldReading)])
    func tenThousandsAreReadInTheSameMoney(_ text: String, _ reading: FieldReading) {
        #expect(MoneyField(unit: .tenThousandYuan, places: 4).reading(text) == reading)
    }

    @Test func boundsAreInTheFieldsUnit() {
        let field = MoneyField(
            unit: .tenThousandYuan, minimum: FixedDecimal("0.01"), maximum: FixedDecimal("50"))
        #expect(field.reading("0") == .problems([.tooSmall(minimum: "0.01")]))
        #expect(field.reading("50.01") == .problems([.tooLarge(maximum: "50")]))
        #expect(field.reading("50") == .answer(.money(fen: 50_000_000)))
    }

    @Test func expressionsSeeYuanWhateverWasTyped() throws {
        let yuan = try #require(FixedDecimal("105000"))
        #expect(MoneyField(unit: .tenThousandYuan).value(.money(fen: 10_500_000)) == .decimal(yuan))
        #expect(MoneyField().value(.money(fen: 10_500_000)) == .decimal(yuan))
        #expect(MoneyField(unit: .tenThousandYuan).display(.money(fen: 10_500_000)) == .text("10.5"))
    }

    @Test func fenAreStoredAsAWholeNumber() {
        #expect(Answer.money(fen: 1050).json == .object(["fen": .integer(1050)]))
        #expect(Answer(json: .object(["fen": .text("1050")])) == nil)
    }
}
