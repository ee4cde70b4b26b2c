import Domain
import Expressions

/// Checks a whole application (开始检测): each section's completeness, each condition, each programme rule.
///
/// The same check runs when the applicant asks for it and again, on the server, at every submission (R-FORM-65).
package struct FormChecker: Sendable {
    private let form: FormDefinition
    private let rules: [ProgrammeRule]
    private let sheet: AnswerSheet
    private let files: FileIndex
    private let scope: FormScope

    package init(
        form: FormDefinition, rules: [ProgrammeRule], sheet: AnswerSheet, files: FileIndex,
        surroundings: FormSurroundings
    ) {
        let sheet = ComputedAnswers(form, files: files, surroundings: surroundings).filled(sheet)
        (self.form, self.rules, self.sheet, self.files) = (form, rules, sheet, files)
        scope = FormScope(form: form, sheet: sheet, files: files, surroundings: surroundings)
    }

    /// All rows, in the form's order, the programme's rules last.
    package func items() -> [CheckItem] {
        let applicable = form.sections.filter { $0.applies(in: scope) }
        let pages = applicable.filter { $0.outer == nil }
        return pages.map { completeness($0, applicable) } + applicable.flatMap(conditions) + rules.compactMap(row)
    }

    // MARK: Completeness

    /// A section that stands on the page of another one is part of it.
    private func completeness(_ page: SectionDefinition, _ applicable: [SectionDefinition]) -> CheckItem {
        let inner = applicable.filter { $0.outer == page.id }
        let findings = ([page] + inner).flatMap(incomplete)
        return CheckItem(
            subject: .completeness(page.id), isMet: findings.isEmpty, seen: [], findings: findings,
            place: AnswerPlace(section: page.id))
    }

    private func incomplete(_ section: SectionDefinition) -> [CheckItem.Finding] {
        switch sheet.answers(of: section) {
        case .single(let answers): return missing(section, answers, record: nil, number: nil)
        case .records(let records):
            var findings = recordCount(section, records.count)
            for (index, record) in records.enumerated() {
                findings += missing(section, record.answers, record: record.id, number: index + 1)
            }
            return findings
        }
    }

    private func recordCount(_ section: SectionDefinition, _ count: Int) -> [CheckItem.Finding] {
        guard let rules = section.records else { return [] }
        let place = AnswerPlace(section: section.id)
        if count < rules.minimum {
            let problem = FieldProblem.tooFewRecords(minimum: rules.minimum, actual: count)
            return [CheckItem.Finding(place: place, recordNumber: nil, label: nil, problem: problem)]
        }
        if count > rules.maximum {
            let problem = FieldProblem.tooManyRecords(maximum: rules.maximum)
            return [CheckItem.Finding(place: place, recordNumber: nil, label: nil, problem: problem)]
        }
        return []
    }

    private func missing(
        _ section: SectionDefinition, _ answers: FieldAnswers, record: RecordID?, number: Int?
    ) -> [CheckItem.Finding] {
        let inner = scope.inside(section, answers, record: record, files: files)
        return section.fields.compactMap { field in
            let place = AnswerPlace(section: section.id, record: record, field: field.id)
            guard let problem = problem(field, answers[field.id], place, inner) else { return nil }
            return CheckItem.Finding(place: place, recordNumber: number, label: field.label, problem: problem)
        }
    }

    private func problem(
        _ field: FieldDefinition, _ answer: Answer?, _ place: AnswerPlace, _ inner: FormScope
    ) -> FieldProblem? {
        guard !field.kind.isNote, field.isAsked(in: inner) else { return nil }
        let isRequired = field.isRequired(in: inner)
        guard let rules = field.kind.files else { return isRequired && answer == nil ? .missing : nil }
        let count = files.names(at: place).count
        if isRequired && count == 0 { return .missing }
        if isRequired && count < rules.minimum { return .tooFewFiles(minimum: rules.minimum, actual: count) }
        return count > rules.maximum ? .tooManyFiles(maximum: rules.maximum) : nil
    }

    // MARK: Conditions of fields

    private func conditions(_ section: SectionDefinition) -> [CheckItem] {
        section.fields.filter { !$0.checks.isEmpty }.compactMap { field in
            switch sheet.answers(of: section) {
            case .single(let answers): condition(section, field, [(nil, answers)])
            case .records(let records): condition(section, field, records.map { ($0.id, $0.answers) })
            }
        }
    }

    private func condition(
        _ section: SectionDefinition, _ field: FieldDefinition,
        _ instances: [(record: RecordID?, answers: FieldAnswers)]
    ) -> CheckItem? {
        var seen: [CheckItem.Seen] = []
        var findings: [CheckItem.Finding] = []
        for (index, instance) in instances.enumerated() {
            let inner = scope.inside(section, instance.answers, record: instance.record, files: files)
            guard field.isAsked(in: inner), let answer = instance.answers[field.id] else { continue }
            seen.append(CheckItem.Seen(label: field.label, value: field.kind.behaviour.display(answer)))
            let place = AnswerPlace(section: section.id, record: instance.record, field: field.id)
            let number = instance.record == nil ? nil : index + 1
            findings += field.checks.filter { $0.fails(in: inner) }.map {
                CheckItem.Finding(place: place, recordNumber: number, label: field.label, problem: .check($0.message))
            }
        }
        guard !seen.isEmpty else { return nil }
        let place = findings.first?.place ?? AnswerPlace(section: section.id, field: field.id)
        return CheckItem(
            subject: .field(AnswerPlace(section: section.id, field: field.id), label: field.label),
            isMet: findings.isEmpty, seen: seen, findings: findings, place: place)
    }

    // MARK: Rules of the programme

    /// A rule whose operands are missing is not met: here everything must be known.
    private func row(_ rule: ProgrammeRule) -> CheckItem? {
        if let when = rule.when, when.evaluate(in: scope) != .bool(true) { return nil }
        let isMet = rule.expectation.evaluate(in: scope) == .bool(true)
        let finding = CheckItem.Finding(
            place: rule.place, recordNumber: nil, label: nil, problem: .check(rule.message))
        return CheckItem(
            subject: .rule(id: rule.id, title: rule.title), isMet: isMet, seen: rule.shown.map(seen),
            findings: isMet ? [] : [finding], place: rule.place)
    }

    private func seen(_ place: AnswerPlace) -> CheckItem.Seen {
        guard let section = form.section(place.section), let field = place.field.flatMap(section.field) else {
            return CheckItem.Seen(label: "", value: nil)
        }
        guard field.kind.files == nil else {
            let names = files.names(at: place)
            return CheckItem.Seen(label: field.label, value: names.isEmpty ? nil : .names(names))
        }
        let answer = sheet.answers(of: section).single[field.id]
        return CheckItem.Seen(label: field.label, value: answer.map(field.kind.behaviour.display))
    }
}

extension SectionDefinition {
    package func applies(in scope: FormScope) -> Bool {
        when.map { $0.evaluate(in: scope) == .bool(true) } ?? true
    }
}
