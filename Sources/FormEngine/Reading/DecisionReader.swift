package import Domain
import Expressions

/// Reads what a reviewer fills in when he passes an application, such as 等次 and 资助金额.
///
/// Whether something is missing is the workflow's to say; here is judged what was typed.
package struct DecisionReader: Sendable {
    /// What was typed, understood.
    package struct Reading: Sendable {
        package fileprivate(set) var answers: FieldAnswers = [:]
        package fileprivate(set) var problems: [FieldID: [FieldProblem]] = [:]
    }

    private let fields: [FieldDefinition]

    package init(_ fields: [FieldDefinition]) {
        self.fields = fields
    }

    /// - Parameter typed: raw values by the name of the field.
    package func read(_ typed: [String: [String]], in context: ReadingContext) -> Reading {
        var reading = Reading()
        for field in fields {
            switch field.behaviour.read(typed[field.id.text] ?? [], in: context) {
            case .empty: break
            case .answer(let answer): reading.answers[field.id] = answer
            case .problems(let problems): reading.problems[field.id] = problems
            }
        }
        check(&reading)
        return reading
    }

    /// The conditions of the fields, which see each other and nothing else.
    private func check(_ reading: inout Reading) {
        var scope: [String: Value] = [:]
        for field in fields { scope[field.id.text] = reading.answers[field.id].map(field.behaviour.value) ?? .null }
        for field in fields where reading.answers[field.id] != nil {
            let failed = field.checks.filter { $0.fails(in: scope) }
            if !failed.isEmpty { reading.problems[field.id] = failed.map { .check($0.message) } }
        }
    }
}
