import FormEngine
import Testing

@Suite struct BankAccountFieldTests {
    private let field = BankAccountField(minimum: 8, maximum: 19)

    @Test(
        arguments: [
            ("6222029951026308200", .answer(.text("6222029951026308200"))),
            ("6222 0299 5102 6308 200", .answer(.text("6222029951026308200"))),
            ("6222029951026308201", .answer(.text("6222029951026308201"))),
            ("12345678", .answer(.text("12345678"))), ("1234567", .problems([.tooShort(minimum: 8, actual: 7)])),
            ("12345678901234567890", .problems([.tooLong(maximum: 19, actual: 20)])),
            ("1234-5678", .problems([.notDigits])), ("１２３４５６７８", .problems([.notDigits])),
            ("1234567a", .problems([.notDigits])), ("12345678\u{0}", .problems([.notDigits])),
        ] as [(String, FieldReading)])
    func digitsAreTakenWithoutTheirBlanks(_ text: String, _ reading: FieldReading) {
        #expect(field.reading(text) == reading)
    }
}
