import NIOPosix
import Synchronization

/// Hashes and compares passwords by scrypt, on threads of its own with a bounded queue.
///
/// The bound keeps a storm of logins from taking all memory and from delaying everybody: who comes when the queue is
/// full is told so at once. Call ``shutDown()`` before the last reference goes.
package final class PasswordHasher: Sendable {
    private let cost: ScryptCost
    private let limit: Int
    private let randomBytes: @Sendable (_ count: Int) -> [UInt8]
    private let pool: NIOThreadPool
    private let underWay = Mutex(0)

    /// `threads` is 1 or 2 on a small server; `queue` passwords may wait besides those being worked on.
    package init(
        cost: ScryptCost, threads: Int, queue: Int, randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8]
    ) {
        self.cost = cost
        self.randomBytes = randomBytes
        limit = max(threads, 1) + max(queue, 0)
        pool = NIOThreadPool(numberOfThreads: max(threads, 1))
        pool.start()
    }

    /// Ends the threads after the work under way.
    package func shutDown() async {
        // safe: it fails only when it was called before.
        try? await pool.shutdownGracefully()
    }

    /// The text to be stored for a new password: `scrypt$N$r$p$<salt>$<hash>`.
    package func hash(_ password: String) async throws(PasswordError) -> String {
        let salt = randomBytes(PasswordHash.saltSize)
        guard salt.count == PasswordHash.saltSize else { throw .exhausted }
        return try await work(password, cost: cost, salt: salt).text
    }

    /// Compares a typed password with the stored text.
    ///
    /// `nil` stands for an account that does not exist, or has no password; it takes as long and never matches.
    package func match(_ password: String, with stored: String?) async throws(PasswordError) -> PasswordMatch {
        guard let stored else {
            _ = try await work(password, cost: cost, salt: [UInt8](repeating: 0, count: PasswordHash.saltSize))
            return .differs
        }
        guard let known = PasswordHash(stored) else { throw .malformedHash }
        let typed = try await work(password, cost: known.cost, salt: known.salt)
        return typed.hasSameHash(as: known) ? .matches(isOutdated: known.cost != cost) : .differs
    }

    private func work(
        _ password: String, cost: ScryptCost, salt: [UInt8]
    ) async throws(PasswordError) -> PasswordHash {
        guard enter() else { throw .busy }
        defer { underWay.withLock { $0 -= 1 } }
        let hash: PasswordHash?
        do {
            hash = try await pool.runIfActive { PasswordHash.make(password, cost: cost, salt: salt) }
        } catch {
            // NB: the work itself throws nothing; the pool throws when it takes no more work.
            throw .stopping
        }
        guard let hash else { throw .exhausted }
        return hash
    }

    private func enter() -> Bool {
        underWay.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
    }
}
