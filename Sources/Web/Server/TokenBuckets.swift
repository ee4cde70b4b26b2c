package import Domain
import Synchronization
package import UseCases

/// Counts attempts per key within this process: each has a bucket of `burst` attempts, refilled at `perMinute`.
///
/// State over time, guarded by a lock; forgets full buckets, and everything when `capacity` keys are in use at once.
package final class TokenBuckets: Sendable {
    private struct Bucket {
        var attempts: Double
        var at: Instant
    }

    private let burst: Double
    private let perMillisecond: Double
    private let capacity: Int
    private let buckets = Mutex<[String: Bucket]>([:])

    package init(burst: Int, perMinute: Int, capacity: Int = 10_000) {
        self.burst = Double(burst)
        perMillisecond = Double(perMinute) / 60_000
        self.capacity = capacity
    }

    package convenience init(_ limit: AttemptLimit) {
        self.init(burst: limit.burst, perMinute: limit.perMinute)
    }

    /// Takes one attempt of `key`: `nil` when it was free, else the seconds after which there is one again.
    package func take(_ key: String, at now: Instant) -> Int? {
        buckets.withLock { buckets in
            if buckets.count >= capacity, buckets[key] == nil { makeRoom(in: &buckets, now) }
            var bucket = filled(buckets[key], now)
            defer { buckets[key] = bucket }
            guard bucket.attempts >= 1 else {
                return perMillisecond > 0 ? Int((1 - bucket.attempts) / perMillisecond / 1000) + 1 : 3600
            }
            bucket.attempts -= 1
            return nil
        }
    }

    private func filled(_ bucket: Bucket?, _ now: Instant) -> Bucket {
        guard let bucket else { return Bucket(attempts: burst, at: now) }
        // A clock that was set back must not drain the bucket.
        let passed = Double(max(0, now.milliseconds - bucket.at.milliseconds))
        return Bucket(attempts: min(burst, bucket.attempts + passed * perMillisecond), at: now)
    }

    private func makeRoom(in buckets: inout [String: Bucket], _ now: Instant) {
        buckets = buckets.filter { filled($0.value, now).attempts < burst }
        if buckets.count >= capacity { buckets.removeAll() }
    }
}

extension TokenBuckets: AttemptCounting {
    package func take(_ key: String, at site: SiteID, now: Instant) async -> Int? {
        take("\(site) \(key)", at: now)
    }
}
