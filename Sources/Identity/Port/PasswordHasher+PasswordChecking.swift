package import UseCases

extension PasswordHasher: PasswordChecking {
    package func verify(_ password: String, against hash: String?) async throws -> Bool {
        do {
            switch try await match(password, with: hash) {
            case .matches: return true
            case .differs: return false
            }
        } catch {
            switch error {
            case .busy, .stopping, .exhausted: throw Overloaded()
            case .malformedHash: throw error
            }
        }
    }
}

extension PasswordHasher: PasswordMaking {
    package func problems(of password: String) -> [NewPasswordProblem] {
        PasswordRule.standard.problems(of: password).map { problem in
            switch problem {
            case .tooShort: .tooShort
            case .tooLong: .tooLong
            case .characterNotAllowed: .characterNotAllowed
            case .tooFewClasses: .tooFewClasses
            }
        }
    }

    package func stored(_ password: String) async throws -> String {
        do {
            return try await hash(password)
        } catch {
            throw Overloaded()
        }
    }
}
