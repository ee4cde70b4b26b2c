package import Domain

/// Carries the answers of an application over to another revision of its form; none is lost: what the new form has no
/// place for is set aside.
package struct AnswerMove: Sendable {
    /// An answer that the new form has no place for, as it stood.
    package struct SetAside: Hashable, Sendable {
        package let place: AnswerPlace
        package let label: String
        package let answer: Answer
        /// As it was shown.
        package let shown: DisplayText
    }

    /// The answers in the new form.
    package private(set) var sheet = AnswerSheet()
    /// In the old form's order.
    package private(set) var setAside: [SetAside] = []
    /// How many answers found a place.
    package private(set) var keptCount = 0

    private let old: FormDefinition
    private let new: FormDefinition
    private let today: CivilDate

    package init(_ sheet: AnswerSheet, from old: FormDefinition, to new: FormDefinition, today: CivilDate) {
        (self.old, self.new, self.today) = (old, new, today)
        for section in old.sections {
            switch sheet.answers(of: section) {
            case .single(let answers): moveSingle(answers, section)
            case .records(let records): moveRecords(records, section)
            }
        }
    }

    /// Where the files of a place belong in the new form; `nil` when it has no such place.
    package func files(at place: AnswerPlace) -> AnswerPlace? {
        guard let section = old.section(place.section), let id = place.field, let field = section.field(id),
            let target = target(of: field, in: section), target.field.kind.files != nil
        else { return nil }
        return AnswerPlace(section: target.section.id, record: place.record, field: id)
    }

    private mutating func moveSingle(_ answers: FieldAnswers, _ section: SectionDefinition) {
        for (field, answer) in Self.ordered(answers, section) {
            guard let target = target(of: field, in: section), let kept = carried(answer, field, target.field) else {
                put(aside: answer, field, AnswerPlace(section: section.id, field: field.id))
                continue
            }
            var present = sheet.answers(of: target.section).single
            present[field.id] = kept
            sheet.sections[target.section.id] = .single(present)
            keptCount += 1
        }
    }

    /// Records stay together, in their order; a record of which nothing is left stays as an empty one.
    private mutating func moveRecords(_ records: [RecordAnswers], _ section: SectionDefinition) {
        let hasPlace = new.section(section.id)?.records != nil
        var moved: [RecordAnswers] = []
        for record in records {
            var kept: FieldAnswers = [:]
            for (field, answer) in Self.ordered(record.answers, section) {
                let target = hasPlace ? new.field(field.id, in: section.id) : nil
                if let value = target.flatMap({ carried(answer, field, $0) }) {
                    kept[field.id] = value
                    keptCount += 1
                } else {
                    put(aside: answer, field, AnswerPlace(section: section.id, record: record.id, field: field.id))
                }
            }
            moved.append(RecordAnswers(id: record.id, answers: kept))
        }
        if hasPlace, !moved.isEmpty { sheet.sections[section.id] = .records(moved) }
    }

    /// The same field of the same section, else the only one of its id, where nothing else could stand.
    private func target(
        of field: FieldDefinition, in section: SectionDefinition
    ) -> (section: SectionDefinition, field: FieldDefinition)? {
        if let place = new.section(section.id), (place.records == nil) == (section.records == nil) {
            if let same = place.field(field.id) { return (place, same) }
        }
        guard section.records == nil, FormComparison.elsewhere(field.id, old, besides: section.id) == nil,
            let found = FormComparison.elsewhere(field.id, new, besides: section.id),
            let place = new.sections.first(where: { $0.id != section.id && $0.field(field.id) != nil }),
            place.records == nil, old.sections.allSatisfy({ $0.id == section.id || $0.field(field.id) == nil })
        else { return nil }
        return (place, found)
    }

    /// The answer as the new field has it; `nil` when the new field would not give it back as it was.
    private func carried(_ answer: Answer, _ old: FieldDefinition, _ new: FieldDefinition) -> Answer? {
        if FieldAspect.kind.text(of: old) == FieldAspect.kind.text(of: new) { return answer }
        let raw = old.kind.behaviour.raw(answer)
        guard case .answer(let read) = new.kind.behaviour.read(raw, in: ReadingContext(today: today)),
            new.kind.behaviour.raw(read) == raw
        else { return nil }
        return read
    }

    private mutating func put(aside answer: Answer, _ field: FieldDefinition, _ place: AnswerPlace) {
        setAside.append(
            SetAside(
                place: place, label: field.label, answer: answer, shown: field.kind.behaviour.display(answer)))
    }

    /// Answers of fields that the form does not have are kept by nobody; there are none.
    private static func ordered(
        _ answers: FieldAnswers, _ section: SectionDefinition
    ) -> [(FieldDefinition, Answer)] {
        section.fields.compactMap { field in answers[field.id].map { (field, $0) } }
    }
}
