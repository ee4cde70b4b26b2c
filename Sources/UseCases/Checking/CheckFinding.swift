/// One thing that does not agree with the rest of a site.
package struct CheckFinding: Hashable, Sendable, CustomStringConvertible {
    package let problem: CheckProblem
    /// What it is about, by kind and id, e.g. `application 01J…`; never a name or a number of somebody.
    package let subject: String
    /// What is wrong, for the operator.
    package let sentence: String

    package init(_ problem: CheckProblem, _ subject: String, _ sentence: String) {
        (self.problem, self.subject, self.sentence) = (problem, subject, sentence)
    }

    package var invariant: Invariant { problem.invariant }

    package var description: String { "\(invariant.rawValue) \(problem.rawValue) — \(subject): \(sentence)" }
}
