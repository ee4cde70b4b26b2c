import Domain
import Synchronization

/// Bytes that are different each time and the same in every run.
func countedIDs() -> IDSource {
    let counter = Mutex<UInt64>(1)
    return IDSource { count in
        counter.withLock { state in
            (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
        }
    }
}
