import Expressions
import FormEngine
import Testing

@Suite struct YesNoFieldTests {
    @Test(
        arguments: [
            ("true", .answer(.yesNo(true))), ("false", .answer(.yesNo(false))), ("True", .problems([.notYesOrNo])),
            ("1", .problems([.notYesOrNo])), ("on", .problems([.notYesOrNo])), ("是", .problems([.notYesOrNo])),
            ("true\u{0}", .problems([.notYesOrNo])), ("ｔｒｕｅ", .problems([.notYesOrNo])),
        ] as [(String, FieldReading)])
    func onlyTrueAndFalseAreAnswers(_ text: String, _ reading: FieldReading) {
        #expect(YesNoField().reading(text) == reading)
    }

    @Test func theWordsAreLeftToThePage() {
        #expect(YesNoField().display(.yesNo(true)) == .yesNo(true))
        #expect(YesNoField().value(.yesNo(false)) == .bool(false))
    }
}
