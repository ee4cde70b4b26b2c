/// Works out every computed field of a form from the other answers.
package struct ComputedAnswers: Sendable {
    private let form: FormDefinition
    private let files: FileIndex
    private let surroundings: FormSurroundings

    package init(_ form: FormDefinition, files: FileIndex, surroundings: FormSurroundings) {
        (self.form, self.files, self.surroundings) = (form, files, surroundings)
    }

    /// `sheet` with computed values as they are now.
    ///
    /// A value may follow from another one; the loader has refused circles, so there are at most as many rounds as
    /// there are computed fields, and one more that changes nothing.
    package func filled(_ sheet: AnswerSheet) -> AnswerSheet {
        let count = form.sections.reduce(0) { $0 + $1.plan.computed.count }
        var current = sheet
        for _ in 0..<count {
            let next = round(current)
            if next == current { break }
            current = next
        }
        return current
    }

    private func round(_ sheet: AnswerSheet) -> AnswerSheet {
        let scope = FormScope(form: form, sheet: sheet, files: files, surroundings: surroundings)
        var next = sheet
        for section in form.sections where !section.plan.computed.isEmpty {
            let stored = sheet.answers(of: section)
            let filled = answers(section, stored, scope)
            if filled != stored { next.sections[section.id] = filled }
        }
        return next
    }

    private func answers(_ section: SectionDefinition, _ stored: SectionAnswers, _ scope: FormScope) -> SectionAnswers {
        switch stored {
        case .single(let answers):
            return .single(section.computed(answers) { scope.inside(section, $0, record: nil, files: files) })
        case .records(let records):
            return .records(
                records.map { record in
                    RecordAnswers(
                        id: record.id,
                        answers: section.computed(record.answers) {
                            scope.inside(section, $0, record: record.id, files: files)
                        })
                })
        }
    }
}

extension SectionDefinition {
    /// `answers` with the section's computed values; a field that is not asked has none.
    ///
    /// - Parameter scope: what the section's expressions see where these are its answers.
    func computed(_ answers: FieldAnswers, in scope: (FieldAnswers) -> FormScope) -> FieldAnswers {
        var current = answers
        for _ in plan.computed {
            let inner = scope(current)
            var next = current
            for (field, value) in plan.computed {
                next[field.id] = field.isAsked(in: inner) ? value.answer(in: inner) : nil
            }
            if next == current { break }
            current = next
        }
        return current
    }
}
