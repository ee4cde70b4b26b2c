package import UseCases

/// Compares passwords at once and in plain text.
package struct PlainPasswords: PasswordChecking {
    private let isOverloaded: Bool

    package init(isOverloaded: Bool = false) {
        self.isOverloaded = isOverloaded
    }

    package static func hash(_ password: String) -> String { "plain:\(password)" }

    package func verify(_ password: String, against hash: String?) async throws -> Bool {
        if isOverloaded { throw Overloaded() }
        return hash == Self.hash(password)
    }
}

extension PlainPasswords: PasswordMaking {
    package func problems(of password: String) -> [NewPasswordProblem] {
        password.count < 8 ? [.tooShort] : []
    }

    package func stored(_ password: String) async throws -> String {
        if isOverloaded { throw Overloaded() }
        return Self.hash(password)
    }
}
