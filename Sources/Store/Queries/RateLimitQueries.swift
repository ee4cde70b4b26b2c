import Domain
import SQLText
import UseCases

/// The SQL of counted attempts: token buckets whose level is counted in sixty-thousandths of an attempt, so that
/// `perMinute` of them come back each millisecond and nothing is rounded.
struct RateLimitQueries: RateLimitRows {
    private static let attempt: Int64 = 60_000
    /// By how much the clocks of two processes may differ, in milliseconds. Beyond it a clock was set back.
    private static let tolerance: Int64 = 60_000

    let connection: any SQLConnection
    let sealing: PersonalSealing

    func take(_ key: String, of limit: AttemptLimit, at now: Instant) throws -> Int? {
        let hashed = sealing.lookup(key, "rate_limits")
        guard limit.burst > 0 else { return Self.never }
        let isTaken = try connection.run(taking(hashed, limit, now)) == 1
        return isTaken ? nil : try wait(hashed, limit, now)
    }

    func remove(unusedSince time: Instant) throws -> Int {
        try connection.run("DELETE FROM rate_limits WHERE filled_at < \(time)")
    }

    private static let never = 3600

    /// Takes an attempt of the full or refilled bucket where there is one.
    ///
    /// The time never goes back within the tolerance: two processes whose clocks differ would otherwise count the
    /// difference as time passed, at every turn.
    private func taking(_ key: String, _ limit: AttemptLimit, _ now: Instant) -> SQL {
        let level = level(limit, now)
        let full = Int64(limit.burst) * Self.attempt
        return """
            INSERT INTO rate_limits (limit_key, level, filled_at) VALUES (\(key), \(full - Self.attempt), \(now))
            ON CONFLICT (limit_key) DO UPDATE
            SET level = \(fragment: level) - \(Self.attempt),
                filled_at = CASE WHEN rate_limits.filled_at > \(now.adding(seconds: Self.tolerance / 1000)) THEN \(now)
                    ELSE \(fragment: connection.dialect.greatest)(rate_limits.filled_at, \(now)) END
            WHERE \(fragment: level) >= \(Self.attempt)
            """
    }

    /// What is in the bucket now. A clock that was set back takes nothing away.
    private func level(_ limit: AttemptLimit, _ now: Instant) -> SQL {
        let (greatest, least) = (connection.dialect.greatest, connection.dialect.least)
        let full = Int64(limit.burst) * Self.attempt
        return """
            \(fragment: least)(\(full), rate_limits.level
                + \(fragment: greatest)(0, \(now) - rate_limits.filled_at) * \(limit.perMinute))
            """
    }

    private func wait(_ key: String, _ limit: AttemptLimit, _ now: Instant) throws -> Int {
        let found = try connection.first(
            "SELECT \(fragment: level(limit, now)) FROM rate_limits WHERE limit_key = \(key)"
        ) { $0.int(0) }
        guard let level = found, limit.perMinute > 0 else { return Self.never }
        return Int((Self.attempt - level) / Int64(limit.perMinute) / 1000) + 1
    }
}
