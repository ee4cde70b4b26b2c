import Access
import Domain
import FormEngine
import PackLoader
import TestSupport
import UseCases

/// Puts the units, accounts and batches of a demo world into a database; no applications.
struct WebSeeder: Sendable {
    let site: TestSupport.TestSite
    let demo: DemoWorld

    func seed() async throws {
        try await site.storage.write { [self] store in
            for unit in demo.units { try store.units.insert(Self.unit(unit), from: site.context.today()) }
            for account in demo.accounts { try insert(account, store) }
            for batch in demo.batches { try store.batches.insert(batch) }
            for quota in demo.quotas {
                let preset = Quota(unit: quota.unit, batch: quota.batch, item: quota.item, ceiling: quota.ceiling)
                try store.quotas.preset(preset)
                if let number = quota.declared { _ = try store.quotas.declare(number, for: preset) }
            }
        }
    }

    private static func unit(_ unit: DemoUnit) -> Unit {
        Unit(
            id: unit.id, name: unit.name, kind: unit.kind, type: unit.type ?? "", creditCode: unit.code.text,
            registeredDivision: unit.registered, insuredDivision: unit.insured, locationDivision: unit.location,
            parent: unit.parent, isFirstLevel: unit.isFirstLevel, phone: "0551-00000000")
    }

    private func insert(_ account: DemoAccount, _ store: any StoreTransaction) throws {
        if let person = account.person { _ = try store.people.insert(Self.person(person)) }
        let grants = account.grants.map { grant in
            Grant(
                unit: grant.unit, unitKind: demo.units.first { $0.id == grant.unit }?.kind, system: grant.system,
                role: grant.role)
        }
        try store.accounts.insert(
            Account(
                id: account.id, login: account.id.text, displayName: account.person?.name ?? account.id.text,
                person: account.person?.id, listener: account.listener, isActive: true,
                passwordHash: PlainPasswords.hash(WebWorld.password), grants: grants))
        guard let person = account.person, let employer = account.employer else { return }
        let binding = BindingID(trusted: "binding-\(person.id)")
        _ = try store.bindings.insert(
            Binding(
                id: binding, person: person.id, personName: person.name, unit: employer, unitName: "",
                state: .pending, statement: "", requestedAt: WebWorld.now, decidedAt: nil, reason: ""))
        _ = try store.bindings.decide(binding, as: .bound, reason: "", by: account.id, at: WebWorld.now)
    }

    static func person(_ person: DemoPerson) -> Person {
        let items: [(ProfileItem, String?)] = [
            (.ethnic, person.ethnic), (.political, person.political), (.address, person.address),
            (.education, person.education), (.degree, person.degree), (.email, person.email), (.title, person.title),
        ]
        let profile = items.compactMap { item, value in value.map { (item, $0) } }
        return Person(
            id: person.id, name: person.name, idNumber: person.idNumber.text, sex: person.idNumber.sex,
            birthDate: person.idNumber.birthDate, mobile: person.mobile ?? "",
            profile: Dictionary(uniqueKeysWithValues: profile), version: 1)
    }
}
