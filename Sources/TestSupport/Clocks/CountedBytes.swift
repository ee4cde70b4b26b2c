package import Domain
import Synchronization

/// Bytes in place of chance: a number that is raised at every use, so that ids and nonces never repeat in a run.
package final class CountedBytes: Sendable {
    private let count = Mutex<UInt64>(0)

    package init() {}

    package var ids: IDSource { IDSource(randomBytes: next) }

    /// The next number in digits of five bits, the last one last, so that ids keep their order.
    @Sendable
    package func next(_ length: Int) -> [UInt8] {
        var number = count.withLock { count in
            count += 1
            return count
        }
        var bytes: [UInt8] = []
        for _ in 0..<max(0, length) {
            bytes.append(UInt8(number & 31))
            number >>= 5
        }
        return bytes.reversed()
    }
}
