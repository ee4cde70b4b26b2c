import Domain
import FormEngine
import Testing

/// Whatever is posted, reading ends in a value; what is accepted is accepted again as it is shown.
@Suite struct HostileInputTests {
    private static let everyKind = RandomAnswers.kinds + [.unit(UnitField()), .files(FilesField())]
    private static let pieces = [
        "\r", "\n", "\r\n", "\t", " ", "　", "\u{0}", "\u{85}", "\u{2028}", "\u{301}", "\u{200D}", "\u{FEFF}", "0", "1",
        "9", "-", ".",
        "@", "X", "x", "a", "王", "１", "👨‍👩‍👧‍👦", "2024-02-29", "true", "13800138000", "500103198506140174", "a@b.cn",
    ]

    private func isStable(_ kind: FieldKind, _ raw: [String]) -> Bool {
        let reading = kind.behaviour.read(raw, in: ReadingContext(today: testDay))
        guard case .answer(let answer) = reading else { return true }
        _ = kind.behaviour.display(answer)
        _ = kind.behaviour.value(answer)
        return kind.behaviour.readingBack(answer) == reading
            && kind.behaviour.raw(answer).allSatisfy { $0.trimmed == $0 }
    }

    @Test(arguments: everyKind)
    func randomBytesNeverTrap(_ kind: FieldKind) {
        var numbers = SeededNumbers(seed: 8)
        for _ in 0..<400 {
            let raw = (0..<numbers.below(4)).map { _ in
                String(
                    decoding: (0..<numbers.below(60)).map { _ in UInt8(clamping: numbers.below(256)) }, as: UTF8.self)
            }
            #expect(isStable(kind, raw))
        }
    }

    @Test(arguments: everyKind)
    func awkwardTextsNeverTrap(_ kind: FieldKind) {
        var numbers = SeededNumbers(seed: 9)
        for _ in 0..<600 {
            let raw = (0...numbers.below(2)).map { _ in
                (0..<numbers.below(9)).map { _ in numbers.pick(Self.pieces) }.joined()
            }
            #expect(isStable(kind, raw))
        }
    }

    @Test(arguments: everyKind)
    func aVeryLongTextIsRefusedAndNotCutOff(_ kind: FieldKind) {
        for piece in ["9", "a", "王", "e\u{301}", "\r\n", "a@"] {
            let reading = kind.behaviour.reading("1" + String(repeating: piece, count: 30_000) + "1")
            if case .answer = reading { Issue.record("accepted") }
        }
    }

    @Test func aWholeRandomPostNeverTraps() {
        for seed in 0..<100 {
            var random = RandomSheets(seed: UInt64(seed))
            var numbers = SeededNumbers(seed: UInt64(seed))
            let definition = random.section(single: true)
            var posted: [String: [String]] = [:]
            for field in definition.fields + definition.fields.prefix(1) where numbers.flip() {
                posted[field.id.text] = (0..<numbers.below(3)).map { _ in numbers.pick(Self.pieces) }
            }
            posted[numbers.pick(Self.pieces)] = []
            let reader = SectionReader(definition, scope: random.scope(definition), files: FileIndex(), today: testDay)
            let reading = reader.read(posted, stored: [:], record: numbers.flip() ? "r1" : nil)
            #expect(reading.strangers.count == 1)
            #expect(!reading.isAccepted)
            #expect(Set(reading.answers.keys).isDisjoint(with: reading.problems.keys))
        }
    }
}
