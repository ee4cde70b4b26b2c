package import Domain

/// The outside registers, behind one port; whoever answers it never throws and never takes long.
package protocol LookUpRegister: Sendable {
    func answer(_ question: LookUpQuestion) async -> LookUpAnswer
}

/// What a register is asked.
package struct LookUpQuestion: Hashable, Sendable {
    package let register: RegisterID
    /// By the names that packs give, such as `person.name`.
    package let facts: [String: String]

    package init(register: RegisterID, facts: [String: String]) {
        (self.register, self.facts) = (register, facts)
    }
}

/// What came of it.
package enum LookUpAnswer: Hashable, Sendable {
    case found(LookUpResult)
    /// The register knows nobody of that name and number.
    case notFound
    /// It is down, slow, or says what nobody understands.
    case failed
}

/// What a register knows, as it is shown.
package struct LookUpResult: Hashable, Sendable {
    /// Who says so, e.g. the name of the register.
    package let source: String
    package let facts: [Fact]
    /// The headings of a table, and its rows; both may be empty.
    package let columns: [String]
    package let rows: [[String]]

    /// One statement.
    package struct Fact: Hashable, Sendable {
        package let label: String
        package let text: String

        package init(label: String, text: String) {
            (self.label, self.text) = (label, text)
        }
    }

    package init(source: String, facts: [Fact], columns: [String] = [], rows: [[String]] = []) {
        (self.source, self.facts, self.columns, self.rows) = (source, facts, columns, rows)
    }
}

/// For a site that is connected to no register.
package struct NoRegister: LookUpRegister {
    package init() {}

    package func answer(_ question: LookUpQuestion) async -> LookUpAnswer { .failed }
}
