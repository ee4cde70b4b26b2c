import UseCases

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
