import Domain
import FormEngine

/// Random forms of several sections, and random edits of them as a bureau might make between two revisions.
struct RandomForms {
    var numbers: SeededNumbers
    private var answers: RandomAnswers

    init(seed: UInt64) {
        (numbers, answers) = (SeededNumbers(seed: seed), RandomAnswers(seed: seed &+ 1))
    }

    mutating func form() -> FormDefinition {
        FormDefinition(sections: (0..<(2 + numbers.below(3))).map { section("s\($0)") })
    }

    /// Between one and eight edits: sections and fields added, removed, moved, renamed, given another kind.
    mutating func edited(_ form: FormDefinition) -> FormDefinition {
        var sections = form.sections
        for number in 0..<(1 + numbers.below(8)) {
            switch numbers.below(7) {
            case 0: sections.insert(section("new\(number)"), at: numbers.below(sections.count + 1))
            case 1: if sections.count > 1 { sections.remove(at: numbers.below(sections.count)) }
            case 2: sections.swapAt(numbers.below(sections.count), numbers.below(sections.count))
            case 3: moveField(&sections)
            default: editFields(&sections, number)
            }
        }
        return FormDefinition(sections: sections)
    }

    mutating func sheet(_ form: FormDefinition) -> AnswerSheet {
        var sheet = AnswerSheet()
        for section in form.sections where numbers.below(5) > 0 {
            if section.records == nil {
                sheet.sections[section.id] = .single(given(section))
            } else {
                let records = (0..<numbers.below(4)).map { number in
                    RecordAnswers(id: RecordID(trusted: "\(section.id)-\(number)"), answers: given(section))
                }
                sheet.sections[section.id] = .records(records)
            }
        }
        return sheet
    }

    // MARK: Parts

    private mutating func section(_ id: String) -> SectionDefinition {
        // Names are few, so that a field of one section has namesakes in others.
        let names = Set((0..<(1 + numbers.below(5))).map { _ in "f\(numbers.below(8))" }).sorted()
        let rules = RecordRules(minimum: 0, maximum: 9, isOrdered: true, columns: [])
        return SectionDefinition(
            id: SectionID(trusted: id), title: id, records: numbers.below(3) == 0 ? rules : nil,
            fields: names.map { field($0) })
    }

    private mutating func field(_ id: String) -> FieldDefinition {
        FieldDefinition(
            id: FieldID(trusted: id), label: id, kind: numbers.pick(RandomAnswers.kinds + [.files(FilesField())]),
            isPersonal: numbers.flip())
    }

    private mutating func given(_ section: SectionDefinition) -> FieldAnswers {
        var given: FieldAnswers = [:]
        for field in section.fields where field.kind.files == nil && numbers.below(4) > 0 {
            given[field.id] = answers.answer(to: field.kind)
        }
        return given
    }

    private mutating func moveField(_ sections: inout [SectionDefinition]) {
        let (from, to) = (numbers.below(sections.count), numbers.below(sections.count))
        guard let field = sections[from].fields.first, sections[from].fields.count > 1,
            from == to || sections[to].field(field.id) == nil
        else { return }
        sections[from] = sections[from].with(Array(sections[from].fields.dropFirst()))
        sections[to] = sections[to].with(sections[to].fields + [field])
    }

    private mutating func editFields(_ sections: inout [SectionDefinition], _ number: Int) {
        let index = numbers.below(sections.count)
        var fields = sections[index].fields
        let place = numbers.below(fields.count)
        switch numbers.below(4) {
        case 0: fields.append(field("added\(number)"))
        case 1: if fields.count > 1 { fields.remove(at: place) }
        case 2: fields[place] = field(fields[place].id.text)
        default: fields.swapAt(place, numbers.below(fields.count))
        }
        sections[index] = sections[index].with(fields)
    }
}

extension SectionDefinition {
    fileprivate func with(_ fields: [FieldDefinition]) -> SectionDefinition {
        SectionDefinition(id: id, title: title, help: help, when: when, records: records, fields: fields)
    }
}
