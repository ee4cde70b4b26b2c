import Domain
import Expressions
import FormEngine

/// Makes random sections with a field of every kind, and answers to some of them.
struct RandomSheets {
    private var answers: RandomAnswers

    init(seed: UInt64) {
        answers = RandomAnswers(seed: seed)
    }

    mutating func section(single: Bool = false) -> SectionDefinition {
        var fields: [FieldDefinition] = []
        for (index, kind) in RandomAnswers.kinds.enumerated() {
            let id = FieldID(trusted: "field\(index)")
            fields.append(
                FieldDefinition(
                    id: id, label: id.text, kind: kind, isPersonal: answers.numbers.flip(),
                    isLocked: answers.numbers.below(4) == 0))
        }
        let isSingle = single || answers.numbers.flip()
        let rules = RecordRules(minimum: 0, maximum: 9, isOrdered: true, columns: [])
        return SectionDefinition(id: "section", title: "section", records: isSingle ? nil : rules, fields: fields)
    }

    mutating func answers(of definition: SectionDefinition) -> SectionAnswers {
        guard definition.records != nil else { return .single(fields(of: definition)) }
        var records: [RecordAnswers] = []
        for number in 0..<answers.numbers.below(4) {
            records.append(RecordAnswers(id: RecordID(trusted: "r\(number)"), answers: fields(of: definition)))
        }
        return .records(records)
    }

    func scope(_ definition: SectionDefinition) -> FormScope {
        FormScope(
            form: FormDefinition(sections: [definition]), sheet: AnswerSheet(), files: FileIndex(),
            surroundings: FormSurroundings(today: testDay))
    }

    private mutating func fields(of definition: SectionDefinition) -> FieldAnswers {
        var given: FieldAnswers = [:]
        for field in definition.fields where answers.numbers.below(3) > 0 {
            given[field.id] = answers.answer(to: field.kind)
        }
        return given
    }
}
