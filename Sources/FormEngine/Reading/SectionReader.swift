package import Domain
package import Expressions

/// What a form post for one section, or one record of it, amounts to.
package struct SectionReading: Sendable {
    /// The answers to store when there are no problems.
    package let answers: FieldAnswers
    package let problems: [FieldID: [FieldProblem]]
    /// Posted names that the form does not have; such a post is refused as a whole.
    package let strangers: [String]

    package var isAccepted: Bool { problems.isEmpty && strangers.isEmpty }
}

/// Reads what was typed into a section: malformed answers, locked fields, conditions and checks within the section.
///
/// An incomplete section may be saved (R-FORM-03); a record must have its required answers, files apart, which are
/// asked for by the check before submission (R-FORM-52, R-FORM-57).
package struct SectionReader: Sendable {
    private let section: SectionDefinition
    private let scope: FormScope
    private let files: FileIndex
    private let context: ReadingContext

    package init(_ section: SectionDefinition, scope: FormScope, files: FileIndex, context: ReadingContext) {
        (self.section, self.scope, self.files, self.context) = (section, scope, files, context)
    }

    package init(_ section: SectionDefinition, scope: FormScope, files: FileIndex, today: CivilDate) {
        self.init(section, scope: scope, files: files, context: ReadingContext(today: today))
    }

    /// - Parameters:
    ///   - posted: raw values by field name.
    ///   - stored: the answers as they stand; locked ones are kept.
    package func read(_ posted: [String: [String]], stored: FieldAnswers, record: RecordID?) -> SectionReading {
        var answers: FieldAnswers = [:]
        var problems: [FieldID: [FieldProblem]] = [:]
        for field in section.plan.typed {
            readField(field, posted[field.id.text], stored[field.id], &answers, &problems)
        }
        answers = computed(answers, record)
        discardUnasked(&answers, &problems, record)
        answers = computed(answers, record)
        matchParents(answers, &problems)
        if record != nil { demandRequired(answers, &problems, record) }
        checkWithin(answers, &problems, record)
        return SectionReading(answers: answers, problems: problems, strangers: strangers(posted))
    }

    private func readField(
        _ field: FieldDefinition, _ raw: [String]?, _ stored: Answer?, _ answers: inout FieldAnswers,
        _ problems: inout [FieldID: [FieldProblem]]
    ) {
        guard !field.isLocked else {
            answers[field.id] = stored
            if let raw, !isUnchanged(field, raw, stored) { problems[field.id] = [.locked] }
            return
        }
        switch field.behaviour.read(raw ?? [], in: context) {
        case .empty: break
        case .answer(let answer): answers[field.id] = answer
        case .problems(let found): problems[field.id] = found
        }
    }

    /// A browser may post a stored answer back in another spelling, with CRLF for line breaks for one.
    private func isUnchanged(_ field: FieldDefinition, _ raw: [String], _ stored: Answer?) -> Bool {
        guard let stored else { return raw.allSatisfy(\.trimmed.isEmpty) }
        let behaviour = field.behaviour
        return raw == behaviour.raw(stored)
            || behaviour.read(raw, in: context) == .answer(stored)
    }

    /// With the values that follow from `answers`.
    private func computed(_ answers: FieldAnswers, _ record: RecordID?) -> FieldAnswers {
        section.computed(answers) { scope.inside(section, $0, record: record, files: files) }
    }

    /// A choice that belongs to another field's choice is refused where the two do not go together.
    private func matchParents(_ answers: FieldAnswers, _ problems: inout [FieldID: [FieldProblem]]) {
        for choice in section.plan.dependent where problems[choice.field.id] == nil {
            guard let answer = answers[choice.field.id] else { continue }
            guard case .codes(let codes)? = answers[choice.parent], choice.kind.belongs(answer, to: codes) else {
                problems[choice.field.id] = [.notWithin(section.field(choice.parent)?.label ?? "")]
                continue
            }
        }
    }

    /// A discarded answer may decide whether another field is asked, so they go one at a time, the form's first first,
    /// until nothing changes: an answer is not lost to a condition that holds once a hidden one is gone.
    private func discardUnasked(
        _ answers: inout FieldAnswers, _ problems: inout [FieldID: [FieldProblem]], _ record: RecordID?
    ) {
        for _ in section.plan.conditional {
            let inner = scope.inside(section, answers, record: record, files: files)
            let unasked = section.plan.conditional.first {
                (answers[$0.id] != nil || problems[$0.id] != nil) && !$0.isAsked(in: inner)
            }
            guard let unasked else { return }
            answers[unasked.id] = nil
            problems[unasked.id] = nil
        }
    }

    private func demandRequired(
        _ answers: FieldAnswers, _ problems: inout [FieldID: [FieldProblem]], _ record: RecordID?
    ) {
        let inner = scope.inside(section, answers, record: record, files: files)
        for field in section.plan.typed where problems[field.id] == nil {
            if answers[field.id] == nil, field.isRequired(in: inner) { problems[field.id] = [.missing] }
        }
    }

    private func checkWithin(
        _ answers: FieldAnswers, _ problems: inout [FieldID: [FieldProblem]], _ record: RecordID?
    ) {
        let inner = scope.inside(section, answers, record: record, files: files)
        for checked in section.plan.checked
        where problems[checked.field.id] == nil && answers[checked.field.id] != nil {
            let failed = checked.checks.filter { $0.fails(in: inner) }
            if !failed.isEmpty { problems[checked.field.id] = failed.map { .check($0.message) } }
        }
    }

    private func strangers(_ posted: [String: [String]]) -> [String] {
        posted.keys.filter { !section.plan.postedNames.contains($0) }.sorted()
    }
}

extension FieldDefinition {
    /// Whether the field is asked at all.
    package func isAsked(in scope: some Scope) -> Bool {
        when.map { $0.evaluate(in: scope) == .bool(true) } ?? true
    }

    /// Whether an asked field must be answered.
    package func isRequired(in scope: some Scope) -> Bool {
        switch presence {
        case .required: isAsked(in: scope)
        case .optional: false
        case .requiredWhen(let condition): isAsked(in: scope) && condition.evaluate(in: scope) == .bool(true)
        }
    }
}

extension FieldCheck {
    /// A check with a missing operand does not fail: whether the operand must be there is another rule.
    package func fails(in scope: some Scope) -> Bool {
        expectation.evaluate(in: scope) == .bool(false)
    }
}
