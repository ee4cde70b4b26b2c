import Access
import Domain
import Programmes
import UseCases
import WorkflowEngine

/// What templates lean on, to be written into another database: batches, units with their superiors, accounts.
struct WorldCopy: Sendable {
    private let batches: [Batch]
    /// Superiors before their subordinates.
    private let units: [Unit]
    private let accounts: [Account]

    /// Reads what the templates mention.
    init(of templates: [Template], in site: BenchSite) async throws {
        let routes = templates.flatMap { $0.route.map(\.unit) + [$0.employer] }
        let authors = Set(templates.flatMap { $0.events.map(\.account) + $0.comments.map(\.account) })
        (batches, units, accounts) = try await site.storage.read { store in
            let authorities = try store.units.list(kind: .authority).map(\.id)
            let units = try Self.line(Set(routes + authorities).sorted(), store)
            let owners = try units.flatMap { try store.accounts.administrators(of: $0.id, system: nil) }
            let others = try authors.sorted().compactMap(store.accounts.find)
            let accounts = Dictionary((owners + others).map { ($0.id, $0) }) { first, _ in first }
            return (try store.batches.list(), units, accounts.values.sorted { $0.id < $1.id })
        }
    }

    /// Writes it; accounts lose the people who belong to them, since nobody signs in there.
    func write(into site: BenchSite, from day: CivilDate) async throws {
        try await site.storage.write { store in
            for unit in units { try store.units.insert(unit, from: day) }
            for batch in batches { try store.batches.insert(batch) }
            for account in accounts {
                try store.accounts.insert(
                    Account(
                        id: account.id, login: account.login, displayName: account.displayName, person: nil,
                        listener: account.listener, isActive: account.isActive, passwordHash: account.passwordHash,
                        grants: account.grants.filter { grant in
                            grant.unit.map { id in units.contains { $0.id == id } } ?? true
                        }))
            }
        }
    }

    private static func line(_ ids: [UnitID], _ store: any StoreTransaction) throws -> [Unit] {
        var units: [Unit] = []
        for id in ids {
            guard !units.contains(where: { $0.id == id }), let unit = try store.units.find(id) else { continue }
            let above = try unit.parent.map { try line([$0], store) } ?? []
            units += above.filter { superior in !units.contains { $0.id == superior.id } } + [unit]
        }
        return units
    }
}
