package import Domain

/// Signs somebody in with an identifier and a password (R-AUTH-01).
package struct SignIn: Sendable {
    /// Why nobody was signed in. A wrong password, an unknown identifier and a disabled account look the same.
    package enum Refusal: Hashable, Sendable {
        case identifierMissing
        case passwordMissing
        case wrong
        case locked(until: Instant)
        case busy
    }

    private let context: SiteContext
    private let passwords: any PasswordChecking

    package init(_ context: SiteContext, passwords: any PasswordChecking) {
        (self.context, self.passwords) = (context, passwords)
    }

    /// - Parameter address: the peer's address; failures are counted by identifier and address together, so that
    ///   nobody can lock another person out from elsewhere.
    package func callAsFunction(
        identifier: String, password: String, listener: Listener, address: String
    ) async throws -> Outcome<Account, Refusal> {
        let missing = Self.missing(identifier, password)
        guard missing.isEmpty else { return .refused(missing) }
        let now = context.clock.now()
        let key = "\(identifier.lowercased())|\(address)"
        let known = try await context.storage.read { store in
            (
                account: try store.accounts.find(identifier: identifier, on: listener),
                failures: try store.accounts.failures(key)
            )
        }
        if let until = known.failures?.lockedUntil, now < until { return .refused([.locked(until: until)]) }
        do {
            let matches = try await passwords.verify(password, against: known.account?.passwordHash)
            guard matches, let account = known.account, account.isActive, account.listener == listener else {
                return .refused(try await fail(key, now))
            }
            try await context.storage.write { try $0.accounts.setFailures(nil, for: key) }
            return .done(account)
        } catch is Overloaded {
            return .refused([.busy])
        }
    }

    private static func missing(_ identifier: String, _ password: String) -> [Refusal] {
        (identifier.isEmpty ? [.identifierMissing] : []) + (password.isEmpty ? [.passwordMissing] : [])
    }

    private func fail(_ key: String, _ now: Instant) async throws -> [Refusal] {
        let failures = try await context.storage.write { store in
            let failures = LockOut.afterFailure(try store.accounts.failures(key), at: now)
            try store.accounts.setFailures(failures, for: key)
            return failures
        }
        return failures.lockedUntil.map { [.locked(until: $0)] } ?? [.wrong]
    }
}

/// After five failures within a quarter of an hour the key is locked, at first for a quarter of an hour.
package enum LockOut {
    private static let window: Int64 = 15 * 60
    private static let limit = 5

    /// The count after one more failure at `now`.
    package static func afterFailure(_ former: SignInFailures?, at now: Instant) -> SignInFailures {
        let recent = former.flatMap { $0.lastAt.adding(seconds: window) > now ? $0 : nil }
        let count = (recent?.count ?? 0) + 1
        let doublings = Int64(min(max(count - limit, 0), 4))
        let until = count >= limit ? now.adding(seconds: window << doublings) : nil
        return SignInFailures(count: count, lastAt: now, lockedUntil: until)
    }
}
