import Domain
import UseCases
import Web

/// Sessions in memory, open to inspection.
actor MemorySessions: SessionStore {
    private(set) var rows: [String: SessionRow] = [:]
    private(set) var touches = 0
    private(set) var lookups = 0
    private var failure: StorageUnavailable?

    /// From now on nothing can be looked up.
    func fail(_ failure: StorageUnavailable) {
        self.failure = failure
    }

    func find(_ hash: String, at site: SiteID) throws -> SessionRow? {
        if let failure { throw failure }
        lookups += 1
        return rows[hash]
    }

    func insert(_ row: SessionRow, hash: String) {
        rows[hash] = row
    }

    func touch(_ hash: String, at site: SiteID, lastSeenAt: Instant) {
        touches += 1
        rows[hash]?.lastSeenAt = lastSeenAt
    }

    func delete(_ hash: String, at site: SiteID) {
        rows[hash] = nil
    }
}
