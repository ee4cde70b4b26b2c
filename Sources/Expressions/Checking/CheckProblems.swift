/// Everything that is wrong with an expression, in reading order; never empty.
package struct CheckProblems: Error, Hashable, Sendable {
    package let problems: [CheckProblem]

    package init(problems: [CheckProblem]) {
        self.problems = problems
    }
}
