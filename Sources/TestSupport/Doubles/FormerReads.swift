import Domain
import Synchronization
import UseCases

/// What was read first of each thing.
final class FormerReads: Sendable {
    private struct Known {
        var applications: [ApplicationID: Application?] = [:]
        var events: [ApplicationID: [ApplicationEvent]] = [:]
        var quotas: [UnitID: [Quota]] = [:]
        var entries: [UnitID: [RankingEntry]] = [:]
        var versions: [UnitID: Int64] = [:]
    }

    private let known = Mutex(Known())

    func application(_ id: ApplicationID, _ read: () throws -> Application?) rethrows -> Application? {
        if let former = known.withLock({ $0.applications[id] }) { return former }
        let now = try read()
        return known.withLock { known in
            let first = known.applications[id] ?? now
            known.applications[id] = .some(first)
            return first
        }
    }

    func events(_ id: ApplicationID, _ read: () throws -> [ApplicationEvent]) rethrows -> [ApplicationEvent] {
        if let former = known.withLock({ $0.events[id] }) { return former }
        let now = try read()
        return known.withLock { known in
            let first = known.events[id] ?? now
            known.events[id] = first
            return first
        }
    }

    func quotas(_ unit: UnitID, _ read: () throws -> [Quota]) rethrows -> [Quota] {
        if let former = known.withLock({ $0.quotas[unit] }) { return former }
        let now = try read()
        return known.withLock { known in
            let first = known.quotas[unit] ?? now
            known.quotas[unit] = first
            return first
        }
    }

    func entries(_ unit: UnitID, _ read: () throws -> [RankingEntry]) rethrows -> [RankingEntry] {
        if let former = known.withLock({ $0.entries[unit] }) { return former }
        let now = try read()
        return known.withLock { known in
            let first = known.entries[unit] ?? now
            known.entries[unit] = first
            return first
        }
    }

    func version(_ unit: UnitID, _ read: () throws -> Int64) rethrows -> Int64 {
        if let former = known.withLock({ $0.versions[unit] }) { return former }
        let now = try read()
        return known.withLock { known in
            let first = known.versions[unit] ?? now
            known.versions[unit] = first
            return first
        }
    }
}
