import FormEngine
import Testing

/// R-FORM-59: exactly 800 characters pass, 801 do not; a character is what a person counts as one.
@Suite struct LongTextFieldTests {
    private let field = LongTextField(maximum: 800)
    private static let family = "👨‍👩‍👧‍👦"

    @Test(arguments: ["字", "a", family, "🇨🇳", "e\u{301}", "👍🏽", "각", "\u{1100}\u{1161}\u{11A8}", "𠮷"])
    func eightHundredOfAnyCharacterPassAndOneMoreDoesNot(_ character: String) {
        let text = String(repeating: character, count: 800)
        #expect(field.reading(text) == .answer(.text(text)))
        #expect(field.reading(text + character) == .problems([.tooLong(maximum: 800, actual: 801)]))
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func aLineBreakCountsOnceHoweverItIsPosted(_ lineBreak: String) {
        let lines = String(repeating: "字\(lineBreak)", count: 399)
        let stored = String(repeating: "字\n", count: 399)
        #expect(field.reading(lines + "字字") == .answer(.text(stored + "字字")))
        #expect(field.reading(lines + "字字字") == .problems([.tooLong(maximum: 800, actual: 801)]))
    }

    @Test(arguments: [
        ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\r\nb", "a\n\nb"), ("a\r\n\rb", "a\n\nb"), ("a\n\rb", "a\n\nb"),
        ("a\r\n\nb", "a\n\nb"), ("a\r\n\r\nb", "a\n\nb"), ("\r\na\r\n", "a"), ("a\r\n\u{301}b", "a\n\u{301}b"),
    ])
    func breaksAreStoredAsLineFeeds(_ posted: String, _ stored: String) {
        guard case .answer(.text(let text)) = field.reading(posted) else {
            Issue.record("not an answer")
            return
        }
        #expect(text.utf8.elementsEqual(stored.utf8))
    }

    @Test(
        arguments: [
            ("a\tb\nc", .answer(.text("a\tb\nc"))), ("无", .answer(.text("无"))),
            ("a\u{0}b", .problems([.controlCharacter])),
            ("a\u{B}b", .problems([.controlCharacter])), ("a\u{C}b", .problems([.controlCharacter])),
            ("a\u{1F}b", .problems([.controlCharacter])), ("a\u{85}b", .problems([.controlCharacter])),
        ] as [(String, FieldReading)])
    func onlyBreaksAndTabulatorsMayControl(_ text: String, _ reading: FieldReading) {
        #expect(field.reading(text) == reading)
    }

    @Test func tooShortAndControllingAreBothReported() {
        let problems: [FieldProblem] = [.tooShort(minimum: 5, actual: 3), .controlCharacter]
        #expect(LongTextField(minimum: 5).reading("a\u{0}b") == .problems(problems))
        #expect(LongTextField(minimum: 3).reading("abc") == .answer(.text("abc")))
    }

    @Test func itsLinesAreShownAsLines() {
        #expect(field.display(.text("a\nb")) == .lines("a\nb"))
    }
}
