import Domain
import Expressions
package import FormEngine
package import Pages
package import Texts

/// When a field is asked: as the browser's script reads it, and as a sentence for where no script runs.
///
/// A condition on one other field of the same page (`ranked`, `kind == 'leader'`, `kind in ['a', 'b']`) is said in words;
/// every other one goes to the browser as an expression. The server decides about all of them when the section is saved.
package struct FieldCircumstance: Sendable {
    package let condition: FieldCondition?
    package let hint: String

    /// `nil` when the field is always asked.
    package init?(_ field: FieldDefinition, in section: SectionDefinition, texts: TextCatalogue) {
        guard let when = field.when else { return nil }
        guard let (name, values) = Self.choice(when), let decider = section.field(FieldID(trusted: name)) else {
            (condition, hint) = (.expression(json: when.json.canonicalText), texts(FormText.askedSometimes))
            return
        }
        // A field that is not typed has no control in which its answer could be found.
        condition =
            decider.isLocked || !decider.kind.isTyped
            ? .expression(json: when.json.canonicalText) : .field(name, isOneOf: values)
        let names = values.map { Self.name(of: $0, decider, texts) }.joined(separator: texts(FormText.separator))
        hint = texts(FormText.askedWhen, ["field": decider.label, "value": names])
    }

    private static func choice(_ expression: Expression) -> (field: String, values: [String])? {
        switch expression {
        case .path(let path): path.count == 1 ? (path[0], ["true"]) : nil
        case .unary(.not, .path(let path)): path.count == 1 ? (path[0], ["false"]) : nil
        case .binary(.equal, .path(let path), let value), .binary(.equal, let value, .path(let path)):
            path.count == 1 ? raw(value).map { (path[0], [$0]) } : nil
        case .binary(.within, .path(let path), .list(let items)):
            path.count == 1 && !items.isEmpty && items.allSatisfy { raw($0) != nil }
                ? (path[0], items.compactMap(raw)) : nil
        default: nil
        }
    }

    /// What a control posts for the value; the script separates values by blanks, so none may have any.
    private static func raw(_ value: Expression) -> String? {
        switch value {
        case .text(let text): text.isEmpty || text.contains(" ") ? nil : text
        case .integer(let number): String(number)
        case .bool(let flag): flag ? "true" : "false"
        default: nil
        }
    }

    private static func name(of raw: String, _ field: FieldDefinition, _ texts: TextCatalogue) -> String {
        switch field.kind {
        case .yesNo: AnswerWords(texts).text(.yesNo(raw == "true"))
        case .code: AnswerWords(texts).text(field.kind.behaviour.display(.codes([raw])))
        default: raw
        }
    }
}
