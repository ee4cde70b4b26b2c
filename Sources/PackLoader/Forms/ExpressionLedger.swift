import Domain
import Expressions

/// Parses the conditions of a programme and checks their types once all names are known.
final class ExpressionLedger {
    /// From where a condition looks.
    enum Place: Hashable {
        case outside
        case inside(SectionID)
        /// The fields of a decision; nothing else is in sight there.
        case decision([String: ValueType])
    }

    private var pending: [(expression: Expression, place: Place, node: PackNode)] = []

    /// The condition that `node` spells; its type is checked by ``check(_:)``.
    func condition(_ node: PackNode, _ place: Place) -> Expression? {
        guard let text = node.text() else { return nil }
        do {
            let expression = try Expression.parse(text)
            pending.append((expression, place, node))
            return expression
        } catch {
            node.report("not an expression: \(error)")
            return nil
        }
    }

    func check(_ types: ScopeTypes) {
        for (expression, place, node) in pending {
            let names: [String: ValueType] =
                switch place {
                case .outside: types.outside
                case .inside(let section): types.inside(section)
                case .decision(let names): names
                }
            guard case .failure(let failure) = expression.check(names: names, as: .bool) else { continue }
            for problem in failure.problems { node.report("the expression is wrong: \(problem)") }
        }
        pending.removeAll()
    }
}
