package import Domain

/// Sets the first password of an account by a one-time link (R-AUTH-40).
package struct FirstPassword: Sendable {
    /// Why no password was set.
    package enum Refusal: Hashable, Sendable {
        /// Unknown, used, run out, or for another listener: all look the same.
        case linkUnusable
        case passwordMissing
        case malformed(NewPasswordProblem)
        case repetitionDiffers
        case busy
    }

    /// A link is good for a day.
    private static let lifetime: Int64 = 24 * 3600

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// The token of a new link for the account; those before are void from now on.
    package func makeToken(for account: AccountID) async throws -> String {
        let token = context.ids.secret()
        let (hash, now) = (hash(token), context.clock.now())
        try await context.storage.write { store in
            let link = OneTimeLink(
                account: account, purpose: .firstPassword, createdAt: now,
                expiresAt: now.adding(seconds: Self.lifetime))
            try store.links.insert(link, hash: hash)
        }
        return token
    }

    /// Whose link it is, while it can be used on this listener.
    package func account(token: String, listener: Listener) async throws -> Outcome<Account, Refusal> {
        let (hash, now) = (hash(token), context.clock.now())
        let found = try await context.storage.read { store -> Account? in
            guard let link = try store.links.find(hash), link.usedAt == nil, now < link.expiresAt else { return nil }
            return try store.accounts.find(link.account)
        }
        guard let found, found.isActive, found.listener == listener else { return .refused([.linkUnusable]) }
        return .done(found)
    }

    /// Sets the password and uses the link up, both or neither.
    package func callAsFunction(
        token: String, password: String, repetition: String, listener: Listener, passwords: any PasswordMaking
    ) async throws -> Outcome<Account, Refusal> {
        let outcome = try await account(token: token, listener: listener)
        guard case .done(let account) = outcome else { return outcome }
        let problems = Self.problems(password, repetition, passwords)
        guard problems.isEmpty else { return .refused(problems) }
        let stored: String
        do {
            stored = try await passwords.stored(password)
        } catch is Overloaded {
            return .refused([.busy])
        }
        let (hash, now) = (hash(token), context.clock.now())
        let isUsed = try await context.storage.write { store in
            guard try store.links.use(hash, at: now) else { return false }
            try store.accounts.setPassword(stored, of: account.id)
            return true
        }
        return isUsed ? .done(account) : .refused([.linkUnusable])
    }

    private static func problems(
        _ password: String, _ repetition: String, _ passwords: any PasswordMaking
    ) -> [Refusal] {
        guard !password.isEmpty else { return [.passwordMissing] }
        let problems = passwords.problems(of: password).map(Refusal.malformed)
        return password == repetition ? problems : problems + [.repetitionDiffers]
    }

    /// A token has 160 random bits, so that a keyed hash needs no salt.
    private func hash(_ token: String) -> String {
        context.digests.token(token)
    }
}
