import Domain
import Expressions

/// Tells of every rule of a programme whether an applicant meets it, from what is known before anything is filled in.
///
/// A rule is decided when nothing that is still unanswered can change its value.
package struct EligibilityChecker: Sendable {
    private let form: FormDefinition
    private let sheet: AnswerSheet
    private let scope: FormScope

    /// - Parameter sheet: the answers with which a new application would begin.
    package init(form: FormDefinition, sheet: AnswerSheet, surroundings: FormSurroundings) {
        (self.form, self.sheet) = (form, sheet)
        scope = FormScope(form: form, sheet: sheet, files: FileIndex(), surroundings: surroundings)
    }

    /// In the rules' order; rules that do not concern this applicant are left out.
    package func items(_ rules: [ProgrammeRule]) -> [EligibilityItem] {
        rules.compactMap { rule in
            let concerns = rule.when.map(truth) ?? true
            guard concerns != false else { return nil }
            let met = concerns == nil ? nil : truth(rule.expectation)
            return EligibilityItem(
                rule: rule.id, title: rule.title, verdict: met.map { $0 ? .met : .unmet } ?? .open,
                seen: rule.shown.compactMap(seen), message: met == false ? rule.message : "")
        }
    }

    /// `nil` = not decided yet.
    private func truth(_ expression: Expression) -> Bool? {
        switch expression {
        case .binary(.or, let one, let other):
            let truths = [truth(one), truth(other)]
            return truths.contains(true) ? true : truths.contains(nil) ? nil : false
        case .binary(.and, let one, let other):
            let truths = [truth(one), truth(other)]
            return truths.contains(false) ? false : truths.contains(nil) ? nil : true
        case .unary(.not, let inner): return truth(inner).map { !$0 }
        case .choice(let condition, let yes, let no):
            guard let chosen = truth(condition) else { return nil }
            return truth(chosen ? yes : no)
        default:
            guard expression.paths.allSatisfy(isKnown) else { return nil }
            return expression.evaluate(in: scope) == .bool(true)
        }
    }

    /// Records and files are never there at the beginning.
    private func isKnown(_ path: [String]) -> Bool {
        guard let name = path.first, let section = form.section(SectionID(trusted: name)) else { return true }
        guard section.records == nil, path.count > 1, let field = section.fields.first(where: { $0.id.text == path[1] })
        else { return false }
        return sheet.answers(of: section).single[field.id] != nil
    }

    private func seen(_ place: AnswerPlace) -> CheckItem.Seen? {
        guard let section = form.section(place.section), let field = place.field.flatMap(section.field),
            let answer = sheet.answers(of: section).single[field.id]
        else { return nil }
        return CheckItem.Seen(label: field.label, value: field.kind.behaviour.display(answer))
    }
}
