import Access
import Domain
import FormEngine
import PackLoader
import Programmes
import TestSupport
import UseCases
import WorkflowEngine

/// The complete applications of a demo world, and those who hand them in.
extension WebWorld {
    /// A complete application for an open batch of the programme.
    func example(of programme: ProgrammeID) throws -> DemoApplication {
        let open = Set(demo.batches.filter { $0.programme == programme && $0.isOpen(at: Self.now) }.map(\.id))
        let candidates = demo.applications.filter { open.contains($0.batch) }
        guard let found = candidates.first(where: { $0.target != .draft }) ?? candidates.first else {
            throw Unexpected("the demo world has no application for \(programme)")
        }
        return found
    }

    /// The account in which the example's applicant signs in; one is made for a person who has none.
    func account(of example: DemoApplication) async throws -> AccountID {
        guard let person = example.person else {
            let system = context.site.programme(example.programme)?.system
            let account = demo.accounts.first { account in
                account.grants.contains {
                    $0.unit == example.employer && $0.role == .administrator && $0.system == system
                }
            }
            guard let account else { throw Unexpected("nobody acts for \(example.employer)") }
            return account.id
        }
        if let known = demo.accounts.first(where: { $0.person?.id == person.id }) { return known.id }
        let id = AccountID(trusted: "of-\(person.id)")
        try await seed(person, id, employer: example.employer)
        return id
    }

    private func seed(_ person: DemoPerson, _ id: AccountID, employer: UnitID) async throws {
        try await site.storage.write { store in
            _ = try store.people.insert(WebSeeder.person(person))
            try store.accounts.insert(
                Account(
                    id: id, login: id.text, displayName: person.name, person: person.id, listener: .public,
                    isActive: true, passwordHash: PlainPasswords.hash(Self.password), grants: []))
            let binding = BindingID(trusted: "binding-\(person.id)")
            let unit = try store.units.find(employer)
            _ = try store.bindings.insert(
                Binding(
                    id: binding, person: person.id, personName: person.name, unit: employer,
                    unitName: unit?.name ?? "", state: .pending, statement: "", requestedAt: Self.now, decidedAt: nil,
                    reason: ""))
            _ = try store.bindings.decide(binding, as: .bound, reason: "", by: id, at: Self.now)
        }
    }

    /// The approved application that the example follows, made through the use cases; `nil` where it follows none.
    func followed(by example: DemoApplication) async throws -> ApplicationID? {
        guard let key = example.follows else { return nil }
        guard let former = demo.applications.first(where: { $0.key == key }),
            let programme = context.site.programme(former.programme)
        else { throw Unexpected("nothing is called \(key)") }
        let account = try await account(of: former)
        let id = try await StartApplication(context)(
            actor(account), former.batch, pledged: true, choice: StartApplication.Choice(unit: former.employer)
        ).value()
        try await fill(id, as: former, programme)
        try await submit(id, by: account)
        while let position = try await site.stored(id).state.stage {
            let route = try await site.storage.read { try $0.routes.list(of: id) }
            guard let step = route.first(where: { $0.position == position }) else { break }
            try await decide(
                id, by: try administrator(of: step.unit, programme.system), .pass,
                decision: Self.decision(programme.decisions[step.stage] ?? []))
        }
        return id
    }

    /// Something that each field of a decision takes.
    private static func decision(_ fields: [FieldDefinition]) -> [String: [String]] {
        let values = fields.map { field -> (String, [String]) in
            guard case .code(let kind) = field.kind else { return (field.id.text, ["5"]) }
            return (field.id.text, kind.lists.first?.items.prefix(1).map(\.code) ?? [])
        }
        return Dictionary(values) { first, _ in first }
    }

    private func administrator(of unit: UnitID, _ system: SystemID) throws -> AccountID {
        let found = demo.accounts.first { account in
            account.grants.contains { $0.unit == unit && $0.role == .administrator && $0.system == system }
        }
        guard let found else { throw Unexpected("nobody reviews for \(unit)") }
        return found.id
    }
}
