import Expressions
import FormEngine
import Testing

@Suite struct IntegerFieldTests {
    @Test(
        arguments: [
            ("0", 0), ("7", 7), ("-7", -7), ("007", 7), ("-0", 0), ("999999999999999999", 999_999_999_999_999_999),
            ("-99999999999999999", -99_999_999_999_999_999),
        ] as [(String, Int64)])
    func aWholeNumberIsTaken(_ text: String, _ number: Int64) {
        #expect(IntegerField().reading(text) == .answer(.integer(number)))
    }

    @Test(arguments: [
        "a", "-", "--1", "1-", "1-2", "+1", "1.0", "1,000", "1e3", "１２", "٣", "1 2", "0x1", "1\u{0}",
        "1000000000000000000",
        "99999999999999999999", "½",
    ])
    func anotherTextIsNoInteger(_ text: String) {
        #expect(IntegerField().reading(text) == .problems([.notInteger]))
    }

    @Test(
        arguments: [
            ("1", .answer(.integer(1))), ("10", .answer(.integer(10))), ("0", .problems([.tooSmall(minimum: "1")])),
            ("11", .problems([.tooLarge(maximum: "10")])), ("-1", .problems([.tooSmall(minimum: "1")])),
        ] as [(String, FieldReading)])
    func theLimitsBelongToTheRange(_ text: String, _ reading: FieldReading) {
        #expect(IntegerField(minimum: 1, maximum: 10).reading(text) == reading)
    }

    @Test func expressionsSeeTheNumber() {
        #expect(IntegerField().value(.integer(3)) == .integer(3))
        #expect(IntegerField().display(.integer(-3)) == .text("-3"))
        #expect(IntegerField().valueType == .integer)
    }
}
