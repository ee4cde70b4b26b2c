import Identity
import UseCases

/// The passwords of a real server, which never takes the one that every demo account has.
struct RealPasswords: PasswordChecking, PasswordMaking {
    private let hasher: PasswordHasher
    private let refused: String

    init(_ hasher: PasswordHasher, refusing refused: String) {
        (self.hasher, self.refused) = (hasher, refused)
    }

    func verify(_ password: String, against hash: String?) async throws -> Bool {
        // It takes as long, so that nobody can tell why.
        let matches = try await hasher.verify(password, against: hash)
        return matches && password != refused
    }

    func problems(of password: String) -> [NewPasswordProblem] {
        hasher.problems(of: password) + (password == refused ? [.wellKnown] : [])
    }

    func stored(_ password: String) async throws -> String {
        try await hasher.stored(password)
    }
}
