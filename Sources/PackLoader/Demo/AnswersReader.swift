import Domain
import FormEngine

/// Reads answers in a pack's spelling: section → field → value, records as a list.
///
/// Dates, months and years may be counted from `today`; a field of files has the number of its sample files.
struct AnswersReader {
    let form: FormDefinition
    let today: CivilDate
    /// Locked fields come from the person, so a demo may not answer them; an example may.
    let allowsLocked: Bool

    /// Answers and counts of files.
    struct Reading {
        var sheet = AnswerSheet()
        var files: [AnswerPlace: Int] = [:]
    }

    /// Adds what `mapping` says to `reading`; a list of records replaces the list before it.
    func add(_ mapping: Mapping, to reading: inout Reading) {
        for (name, node) in mapping.all {
            guard let section = SectionID(name).flatMap({ form.section($0) }) else {
                let known = form.sections.map(\.id.text).joined(separator: ", ")
                node.report("there is no section \"\(name)\"; expected one of \(known)")
                continue
            }
            if section.records == nil {
                addSingle(node, section, &reading)
            } else {
                addRecords(node, section, &reading)
            }
        }
    }

    private func addSingle(_ node: PackNode, _ section: SectionDefinition, _ reading: inout Reading) {
        guard let mapping = node.mapping() else { return }
        var answers = reading.sheet.answers(of: section).single
        fill(&answers, mapping, section, record: nil, &reading.files)
        reading.sheet.sections[section.id] = .single(answers)
    }

    private func addRecords(_ node: PackNode, _ section: SectionDefinition, _ reading: inout Reading) {
        reading.files = reading.files.filter { $0.key.section != section.id }
        var records: [RecordAnswers] = []
        for (index, item) in (node.items() ?? []).enumerated() {
            let id = RecordID(trusted: "\(section.id)-\(index + 1)")
            var answers: FieldAnswers = [:]
            guard let mapping = item.mapping() else { continue }
            fill(&answers, mapping, section, record: id, &reading.files)
            records.append(RecordAnswers(id: id, answers: answers))
        }
        reading.sheet.sections[section.id] = .records(records)
    }

    private func fill(
        _ answers: inout FieldAnswers, _ mapping: Mapping, _ section: SectionDefinition, record: RecordID?,
        _ files: inout [AnswerPlace: Int]
    ) {
        for (name, node) in mapping.all {
            guard let field = FieldID(name).flatMap({ section.field($0) }) else {
                let known = section.fields.map(\.id.text).joined(separator: ", ")
                node.report("there is no field \"\(name)\" in \"\(section.id)\"; expected one of \(known)")
                continue
            }
            if field.kind.files != nil {
                files[AnswerPlace(section: section.id, record: record, field: field.id)] = node.count()
            } else if node.isNull {
                answers[field.id] = nil
            } else {
                answers[field.id] = answer(node, field)
            }
        }
    }

    private func answer(_ node: PackNode, _ field: FieldDefinition) -> Answer? {
        if field.isLocked, !allowsLocked {
            node.report("the field \"\(field.id)\" is locked; its answer comes from the person")
            return nil
        }
        if case .unit = field.kind { return node.text().map(Answer.text) }
        let nodes = node.isSequence ? node.items() ?? [] : [node]
        let raw = nodes.compactMap { $0.scalar.map { resolved($0, field.kind) } }
        switch field.kind.behaviour.read(raw, in: ReadingContext(today: today)) {
        case .answer(let answer): return answer
        case .empty:
            node.report("expected an answer, found \(node.shown)")
        case .problems(let problems):
            node.report("\(node.shown) is no answer to the field: \(problems.map { "\($0)" }.joined(separator: ", "))")
        }
        return nil
    }

    /// What a person would have typed.
    private func resolved(_ text: String, _ kind: FieldKind) -> String {
        guard let date = RelativeTime(text)?.date(from: today) else { return text }
        return switch kind {
        case .date: date.description
        case .month: YearMonth(date).description
        case .year: String(date.year)
        default: text
        }
    }
}
