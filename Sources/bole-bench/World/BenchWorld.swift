import Domain
import Foundation

/// The real clock and the real source of chance of the benchmark.
enum BenchWorld {
    static let clock = WallClock { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

    static let randomBytes: @Sendable (Int) -> [UInt8] = { count in
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        while bytes.count < count {
            withUnsafeBytes(of: generator.next() as UInt64) { bytes.append(contentsOf: $0) }
        }
        return Array(bytes.prefix(max(0, count)))
    }

    static let ids = IDSource(randomBytes: randomBytes)
}
