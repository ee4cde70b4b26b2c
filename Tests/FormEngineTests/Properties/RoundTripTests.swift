import Domain
import Expressions
import FormEngine
import Testing

@Suite struct RoundTripTests {
    @Test(arguments: RandomAnswers.kinds)
    func aControlPostedBackUntouchedReadsAsTheAnswerItShows(_ kind: FieldKind) {
        var answers = RandomAnswers(seed: 6)
        for _ in 0..<300 {
            let answer = answers.answer(to: kind)
            #expect(kind.behaviour.readingBack(answer) == .answer(answer))
        }
    }

    @Test(arguments: RandomAnswers.kinds)
    func anAnswersValueHasTheTypeOfItsField(_ kind: FieldKind) {
        var answers = RandomAnswers(seed: 7)
        for _ in 0..<50 {
            let value = kind.behaviour.value(answers.answer(to: kind))
            #expect(value.isPresent || value == .bool(false))
            #expect(Self.type(of: value) == kind.behaviour.valueType)
        }
    }

    /// What a form knows that has lost the section's fields.
    private static let unknown = SectionDefinition(id: "lost", title: "", fields: [])

    @Test func aRandomSectionIsReadBackFromItsStoredText() throws {
        for seed in 0..<200 {
            var random = RandomSheets(seed: UInt64(seed))
            let definition = random.section()
            let answers = random.answers(of: definition)
            let text = try answers.json(definition, sealing: .mirror).canonicalText
            let back = try SectionAnswers(json: JSONValue(parsing: text), definition, sealing: .mirror)
            #expect(back == answers)
            #expect(try back.json(definition, sealing: .mirror).canonicalText.utf8.elementsEqual(text.utf8))
            #expect(back.plainJSON(definition) == answers.plainJSON(definition))
            // Straight from and to the text it is the same.
            #expect(try answers.storedText(definition, sealing: .mirror).utf8.elementsEqual(text.utf8))
            #expect(try StoredSection(parsing: text, definition, sealing: .mirror).answers == answers)
            #expect(try StoredSection(parsing: text, Self.unknown, sealing: .mirror).answers == answers)
            let plain = try answers.storedText(Self.unknown, sealing: .mirror)
            #expect(try plain.utf8.elementsEqual(answers.json(Self.unknown, sealing: .mirror).canonicalText.utf8))
        }
    }

    @Test func aRandomSectionPostedBackUntouchedStaysAsItIs() throws {
        for seed in 0..<100 {
            var random = RandomSheets(seed: UInt64(seed))
            let definition = random.section(single: true)
            let answers = random.answers(of: definition).single
            let reader = SectionReader(
                definition, scope: random.scope(definition), files: FileIndex(), today: testDay)
            let posted = definition.fields.map { ($0.id.text, answers[$0.id].map($0.kind.behaviour.raw) ?? [""]) }
            let reading = reader.read(Dictionary(uniqueKeysWithValues: posted), stored: answers, record: nil)
            #expect(reading.isAccepted)
            #expect(reading.answers == answers)
        }
    }

    @Test func aSheetDoesNotDifferFromItself() {
        for seed in 0..<100 {
            var random = RandomSheets(seed: UInt64(seed))
            let definition = random.section()
            let sheet = AnswerSheet(sections: [definition.id: random.answers(of: definition)])
            let comparison = SheetComparison(
                form: FormDefinition(sections: [definition]), before: sheet, after: sheet, filesBefore: FileIndex(),
                filesAfter: FileIndex())
            #expect(comparison.changes.isEmpty)
        }
    }
}

extension RoundTripTests {
    private static func type(of value: Value) -> ValueType {
        switch value {
        case .null: .null
        case .bool: .bool
        case .integer: .integer
        case .decimal: .decimal
        case .text: .text
        case .date: .date
        case .month: .month
        case .span: .span
        case .list(let items): .list(items.first.map(type) ?? .null)
        case .record(let members): .record(members.mapValues(type))
        }
    }
}
