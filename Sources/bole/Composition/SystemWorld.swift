import ArgumentParser
import Domain
import Foundation

/// The real clock and the real source of chance; read nowhere else.
enum SystemWorld {
    static let clock = WallClock { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

    static let randomBytes: @Sendable (Int) -> [UInt8] = { count in
        // Eight bytes for each question to the kernel.
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        while bytes.count < count {
            withUnsafeBytes(of: generator.next() as UInt64) { bytes.append(contentsOf: $0) }
        }
        return Array(bytes.prefix(max(0, count)))
    }

    static let ids = IDSource(randomBytes: randomBytes)

    /// A clock that shows `text` now and runs on from there.
    static func clock(startingAt text: String) throws -> WallClock {
        guard let start = try? Date(text, strategy: .iso8601) else {
            throw ValidationError("--clock needs a time like 2026-11-21T10:00:00+08:00")
        }
        let begun = ContinuousClock.now
        return WallClock {
            let elapsed = begun.duration(to: .now) / .milliseconds(1)
            return Instant(milliseconds: Int64(start.timeIntervalSince1970 * 1000 + elapsed))
        }
    }
}
