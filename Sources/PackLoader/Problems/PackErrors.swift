/// Everything that is wrong with the packs, by file and line; never empty.
package struct PackErrors: Error, Hashable, Sendable, CustomStringConvertible {
    package let problems: [PackProblem]

    package init(problems: [PackProblem]) {
        self.problems = problems
    }

    package var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}
