import Access
import Domain
import FormEngine
import PackLoader
import Programmes
import UseCases
import WorkflowEngine

/// Seeds one site: units, people, accounts and batches as they are, applications through the real actions.
struct DemoSeeder {
    private let site: Assembly.OpenSite
    private let world: DemoWorld
    private let passwordHash: String
    private let samples: SampleFiles
    private var context: SiteContext { site.context }

    init(_ site: Assembly.OpenSite, _ world: DemoWorld, passwordHash: String, samples: SampleFiles) {
        (self.site, self.world, self.passwordHash, self.samples) = (site, world, passwordHash, samples)
    }

    func seed() async throws {
        let now = context.clock.now()
        try await context.storage.write { [self] store in try foundation(store, now) }
        var keyed: [String: ApplicationID] = [:]
        for (index, application) in world.applications.enumerated() {
            let journey = DemoJourney(site, world, application, samples: samples, number: index)
            let id = try await journey.run(after: application.follows.flatMap { keyed[$0] })
            if let key = application.key { keyed[key] = id }
        }
    }

    // MARK: Units, people, accounts, batches

    private func foundation(_ store: any StoreTransaction, _ now: Instant) throws {
        for unit in world.units { try store.units.insert(Self.unit(unit), from: context.site.zone.date(of: now)) }
        for account in world.accounts { try insert(account, store, now) }
        for batch in world.batches { try store.batches.insert(batch) }
        for quota in world.quotas { try insert(quota, store, now) }
        for application in world.applications { try insertApplicant(application, store, now) }
    }

    private func insert(_ quota: DemoQuota, _ store: any StoreTransaction, _ now: Instant) throws {
        let preset = Quota(unit: quota.unit, batch: quota.batch, item: quota.item, ceiling: quota.ceiling)
        try store.quotas.preset(preset)
        guard let number = quota.declared, try store.quotas.declare(number, for: preset),
            let contact = world.accounts.first(where: { $0.grants.contains { $0.unit == quota.unit } })
        else { return }
        try store.quotas.append(
            QuotaChange(
                unit: quota.unit, batch: quota.batch, item: quota.item, version: 1, old: nil, new: number,
                account: contact.id, actorName: contact.person?.name ?? contact.id.text, deputyFor: nil, at: now))
    }

    private static func unit(_ unit: DemoUnit) -> Unit {
        Unit(
            id: unit.id, name: unit.name, kind: unit.kind, type: unit.type ?? "", creditCode: unit.code.text,
            registeredDivision: unit.registered, insuredDivision: unit.insured, locationDivision: unit.location,
            parent: unit.parent, isFirstLevel: unit.isFirstLevel, phone: DemoUnit.phone)
    }

    private func insert(_ account: DemoAccount, _ store: any StoreTransaction, _ now: Instant) throws {
        if let person = account.person { try insert(person, store) }
        let units = Dictionary(uniqueKeysWithValues: world.units.map { ($0.id, $0) })
        let grants = account.grants.map { grant in
            Grant(
                unit: grant.unit, unitKind: grant.unit.flatMap { units[$0]?.kind }, system: grant.system,
                role: grant.role)
        }
        let office = account.grants.first?.unit.flatMap { units[$0]?.name }
        try store.accounts.insert(
            Account(
                id: account.id, login: account.id.text,
                displayName: account.person?.name ?? office ?? account.id.text, person: account.person?.id,
                listener: account.listener, isActive: true, passwordHash: passwordHash, grants: grants))
        if let person = account.person, let employer = account.employer {
            try bind(person.id, to: employer, account.id, store, now)
        }
    }

    private func insert(_ person: DemoPerson, _ store: any StoreTransaction) throws {
        guard try store.people.find(person.id) == nil else { return }
        let items: [(ProfileItem, String?)] = [
            (.ethnic, person.ethnic), (.political, person.political), (.address, person.address),
            (.education, person.education), (.degree, person.degree), (.email, person.email), (.title, person.title),
        ]
        let profile = items.compactMap { item, value in value.map { (item, $0) } }
        _ = try store.people.insert(
            Person(
                id: person.id, name: person.name, idNumber: person.idNumber.text, sex: person.idNumber.sex,
                birthDate: person.idNumber.birthDate, mobile: person.mobile ?? "",
                profile: Dictionary(uniqueKeysWithValues: profile), version: 1))
    }

    private func bind(
        _ person: PersonID, to unit: UnitID, _ account: AccountID, _ store: any StoreTransaction, _ now: Instant
    ) throws {
        guard try store.bindings.bound(person) == nil else { return }
        let id: BindingID = context.ids.next(at: now)
        _ = try store.bindings.insert(
            Binding(
                id: id, person: person, personName: "", unit: unit, unitName: "", state: .pending, statement: "",
                requestedAt: now, decidedAt: nil, reason: ""))
        _ = try store.bindings.decide(id, as: .bound, reason: "", by: account, at: now)
    }

    /// Applicants without an account of their own get one that nobody can sign in with: their acts need an author.
    private func insertApplicant(
        _ application: DemoApplication, _ store: any StoreTransaction, _ now: Instant
    ) throws {
        guard let person = application.person else { return }
        try insert(person, store)
        let account = DemoJourney.account(of: person, in: world)
        if try store.accounts.find(account) == nil {
            try store.accounts.insert(
                Account(
                    id: account, login: account.text, displayName: person.name, person: person.id, listener: .public,
                    isActive: false, passwordHash: passwordHash, grants: []))
        }
        try bind(person.id, to: application.employer, account, store, now)
    }
}
