package import Domain
import Expressions
package import FormEngine

/// The conditions, checks and computed values of a page in the form that `rules.js` reads.
///
/// The browser gets the same syntax trees as the server evaluates, and of the other pages' answers only what the trees
/// name. What it finds is comfort: the server reads, checks and computes everything anew.
package struct BrowserRules {
    private let section: SectionDefinition
    private let scope: FormScope
    private let answers: FieldAnswers
    private let fileNames: (FieldID) -> [String]

    /// - Parameters:
    ///   - scope: what the expressions see besides the page.
    ///   - answers: as stored, for fields without a control.
    package init(
        _ section: SectionDefinition, scope: FormScope, answers: FieldAnswers,
        fileNames: @escaping (FieldID) -> [String]
    ) {
        (self.section, self.scope, self.answers, self.fileNames) = (section, scope, answers, fileNames)
    }

    /// `nil` when nothing on the page depends on anything.
    package func json(requiredTitle: String) -> String? {
        let expressions = section.fields.flatMap(\.expressions)
        guard !expressions.isEmpty else { return nil }
        var members: [String: JSONValue] = [
            "scope": .object(surroundings(expressions)), "requiredTitle": .text(requiredTitle),
            "fields": .list(section.fields.filter { !$0.kind.isNote || $0.when != nil }.map(field)),
        ]
        if section.records == nil { members["section"] = .text(section.id.text) }
        return JSONValue.object(members).canonicalText
    }

    private func surroundings(_ expressions: [Expression]) -> [String: JSONValue] {
        let own = Set(section.fields.map(\.id.text))
        let names = Set(expressions.flatMap(\.paths).compactMap(\.first)).subtracting(own)
        let pairs = names.compactMap { name in scope.value(named: name).map { (name, $0.json) } }
        return Dictionary(pairs) { first, _ in first }
    }

    private func field(_ field: FieldDefinition) -> JSONValue {
        var members: [String: JSONValue] = ["id": .text(field.id.text), "kind": .text(field.kind.name.rawValue)]
        if case .code(let code) = field.kind, code.allowsMany { members["many"] = .bool(true) }
        if case .money(let money) = field.kind { members["unit"] = .text(money.unit.rawValue) }
        if let value = fixedValue(field) { members["value"] = value.json }
        if case .requiredWhen(let condition) = field.presence { members["required"] = condition.json }
        if !field.checks.isEmpty, !field.isLocked { members["checks"] = .list(field.checks.map(check)) }
        if let computed = field.kind.computed {
            members["computed"] = computed.value.json
            members["result"] = .text(computed.result.rawValue)
            members["digits"] = .integer(Int64(computed.digits))
        }
        return .object(members)
    }

    /// The value of a field that has no control to read it from.
    private func fixedValue(_ field: FieldDefinition) -> Value? {
        if field.kind.files != nil { return .list(fileNames(field.id).map(Value.text)) }
        guard field.isLocked else { return nil }
        return answers[field.id].map(field.kind.behaviour.value) ?? .null
    }

    private func check(_ check: FieldCheck) -> JSONValue {
        .object(["expect": check.expectation.json, "message": .text(check.message)])
    }
}

extension FieldDefinition {
    /// Everything about the field that depends on answers.
    fileprivate var expressions: [Expression] {
        var expressions = [when].compactMap(\.self) + checks.map(\.expectation)
        if case .requiredWhen(let condition) = presence { expressions.append(condition) }
        if let computed = kind.computed { expressions.append(computed.value) }
        return expressions
    }
}
