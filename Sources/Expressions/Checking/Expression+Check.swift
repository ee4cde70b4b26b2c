extension Expression {
    /// The type this yields in a scope whose names have these types, or all problems at once.
    ///
    /// A checked expression yields a value that ``ValueType/fits(_:)`` this type, or null.
    package func check(names: [String: ValueType]) -> Result<ValueType, CheckProblems> {
        var checker = Checker(names: names)
        let type = checker.type(of: self)
        guard checker.problems.isEmpty, let type
        else { return .failure(CheckProblems(problems: checker.problems)) }
        return .success(type)
    }

    /// Checks also that the whole yields `expected`: `.bool` for a condition.
    package func check(
        names: [String: ValueType], as expected: ValueType
    ) -> Result<ValueType, CheckProblems> {
        check(names: names).flatMap { type in
            guard !type.fits(expected) else { return .success(type) }
            let wanted = expected == .bool ? Expectation.condition : .type(expected)
            let problem = CheckProblem(part: self, reason: .wrongType(expected: wanted, found: type))
            return .failure(CheckProblems(problems: [problem]))
        }
    }
}
