import FormEngine
import Testing

/// What holds for the blanks around an answer of any kind.
@Suite struct BlankTests {
    static let blanks = ["", " ", "　", "\t", "\r\n", "\u{A0}", " 　\u{2003}\n ", "\u{2028}"]

    @Test(arguments: RandomAnswers.kinds, blanks)
    func blanksAloneAreNoAnswer(_ kind: FieldKind, _ blank: String) {
        #expect(kind.behaviour.reading(blank) == .empty)
    }

    @Test(arguments: RandomAnswers.kinds)
    func nothingPostedIsNoAnswer(_ kind: FieldKind) {
        #expect(kind.behaviour.read([], in: ReadingContext(today: testDay)) == .empty)
    }

    @Test(arguments: RandomAnswers.kinds, blanks)
    func blanksAroundAnAnswerAreDropped(_ kind: FieldKind, _ blank: String) {
        var answers = RandomAnswers(seed: 5)
        let answer = answers.answer(to: kind)
        let padded = kind.behaviour.raw(answer).map { blank + $0 + blank }
        #expect(kind.behaviour.read(padded, in: ReadingContext(today: testDay)) == .answer(answer))
    }
}
