import Store
import Synchronization
import TestSupport
import UseCases

/// Counts how often a storage says that it left messages.
final class CountedBell: Sendable {
    private let rings = Mutex(0)

    var count: Int { rings.withLock { $0 } }

    func storage(of site: TestSite) -> any Storage {
        DatabaseStorage(site.database, sealer: site.sealer) { self.rings.withLock { $0 += 1 } }
    }
}
