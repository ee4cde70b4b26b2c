import Expressions
import FormEngine
import Testing

@Suite struct TextFieldTests {
    private let field = TextField(minimum: 2, maximum: 5)

    @Test(arguments: ["ab", "abcde", "王二麻子五", "a b", "无　无", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}"])
    func aLineWithinTheLimitsIsTaken(_ text: String) {
        #expect(field.reading(text) == .answer(.text(text)))
    }

    @Test(
        arguments: [
            ("a", [.tooShort(minimum: 2, actual: 1)]),
            ("👨‍👩‍👧‍👦", [.tooShort(minimum: 2, actual: 1)]),
            ("abcdef", [.tooLong(maximum: 5, actual: 6)]),
            ("a\nb", [.lineBreak]), ("a\r\nb", [.lineBreak]), ("a\rb", [.lineBreak]), ("a\u{2028}b", [.lineBreak]),
            ("a\u{85}b", [.lineBreak]), ("a\u{B}b", [.lineBreak]),
            ("a\u{0}b", [.controlCharacter]), ("a\tb", [.controlCharacter]), ("a\u{1B}b", [.controlCharacter]),
            ("a\u{7F}b", [.controlCharacter]), ("a\u{9B}b", [.controlCharacter]),
            ("abc\n\u{1}f", [.tooLong(maximum: 5, actual: 6), .lineBreak, .controlCharacter]),
        ] as [(String, [FieldProblem])])
    func everyProblemIsReported(_ text: String, _ problems: [FieldProblem]) {
        #expect(field.reading(text) == .problems(problems))
    }

    @Test(
        arguments: [
            ("00123", .answer(.text("00123"))), ("１２３", .problems([.notDigits])), ("12-3", .problems([.notDigits])),
            ("-12", .problems([.notDigits])), ("12a", .problems([.notDigits])), ("٣٤", .problems([.notDigits])),
            ("x", .problems([.tooShort(minimum: 2, actual: 1), .notDigits])),
        ] as [(String, FieldReading)])
    func digitsAreASCIIDigits(_ text: String, _ reading: FieldReading) {
        #expect(TextField(minimum: 2, maximum: 5, format: .digits).reading(text) == reading)
    }

    @Test func onlyTheFirstValueIsRead() {
        #expect(field.read(["ab", "cd"], in: ReadingContext(today: testDay)) == .answer(.text("ab")))
    }

    @Test func theTextIsShownAsItIs() {
        #expect(field.display(.text("<b>&")) == .text("<b>&"))
        #expect(field.value(.text("ab")) == .text("ab"))
        #expect(field.valueType == .text)
    }
}
