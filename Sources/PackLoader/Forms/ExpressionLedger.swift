import Domain
import Expressions
import FormEngine

/// Parses the conditions of a programme and checks their types once all names are known.
final class ExpressionLedger {
    /// From where a condition looks.
    enum Place: Hashable {
        case outside
        case inside(SectionID)
        /// From a stage's decision, whose fields see each other and nothing else.
        case decision(String)
    }

    private var pending: [(expression: Expression, type: ValueType, place: Place, node: PackNode)] = []
    private var circles = ComputedCircles()
    private var decisions: [String: [String: ValueType]] = [:]

    /// Fields whose first answer comes from elsewhere, with the nodes that say so.
    private(set) var origins: [(field: FieldDefinition, node: PackNode)] = []

    func addOrigin(of field: FieldDefinition, _ node: PackNode) {
        origins.append((field, node))
    }

    /// The condition that `node` spells; its type is checked by ``check(_:)``.
    func condition(_ node: PackNode, _ place: Place) -> Expression? {
        expression(node, place, as: .bool)
    }

    /// The expression that `node` spells; ``check(_:)`` asks for this type.
    func expression(_ node: PackNode, _ place: Place, as type: ValueType) -> Expression? {
        guard let text = node.text() else { return nil }
        do {
            let expression = try Expression.parse(text)
            pending.append((expression, type, place, node))
            return expression
        } catch {
            node.report("not an expression: \(error)")
            return nil
        }
    }

    /// Remembers what a computed field follows from; ``check(_:)`` refuses circles.
    func addComputed(_ field: FieldID, in section: SectionID, _ value: Expression, _ node: PackNode) {
        circles.add(field, in: section, value, node)
    }

    /// The fields of a stage's decision, for the conditions among them.
    func addDecision(_ stage: String, _ fields: [FieldDefinition]) {
        decisions[stage] = Dictionary(fields.map { ($0.id.text, $0.behaviour.valueType) }) { first, _ in first }
    }

    func check(_ types: ScopeTypes) {
        circles.report()
        for (expression, type, place, node) in pending {
            let names: [String: ValueType] =
                switch place {
                case .outside: types.outside
                case .inside(let section): types.inside(section)
                case .decision(let stage): decisions[stage] ?? [:]
                }
            guard case .failure(let failure) = expression.check(names: names, as: type) else { continue }
            for problem in failure.problems { node.report("the expression is wrong: \(problem)") }
        }
        pending.removeAll()
    }
}
