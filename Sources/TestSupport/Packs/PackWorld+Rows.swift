import Access
import Domain
import FormEngine
import PackLoader
import Programmes
import UseCases

extension PackWorld {
    /// The rows with which the world begins.
    func insert(into store: any StoreTransaction) throws {
        for unit in demo.units { try store.units.insert(Self.unit(unit), from: SmallSite.day(1, 1)) }
        for account in demo.accounts { try insert(account, store) }
        for batch in demo.batches { try store.batches.insert(batch) }
        for quota in demo.quotas {
            let preset = Quota(unit: quota.unit, batch: quota.batch, item: quota.item, ceiling: quota.ceiling)
            try store.quotas.preset(preset)
            if let number = quota.declared { _ = try store.quotas.declare(number, for: preset) }
        }
        for application in demo.applications { try insertApplicant(application, store) }
    }

    private static func unit(_ unit: DemoUnit) -> Unit {
        Unit(
            id: unit.id, name: unit.name, kind: unit.kind, type: unit.type ?? "", creditCode: unit.code.text,
            registeredDivision: unit.registered, insuredDivision: unit.insured, locationDivision: unit.location,
            parent: unit.parent, isFirstLevel: unit.isFirstLevel, phone: "023-00000000")
    }

    private func insert(_ account: DemoAccount, _ store: any StoreTransaction) throws {
        if let person = account.person { try insert(person, store) }
        let kinds = Dictionary(uniqueKeysWithValues: demo.units.map { ($0.id, $0.kind) })
        let grants = account.grants.map { grant in
            Grant(unit: grant.unit, unitKind: grant.unit.flatMap { kinds[$0] }, system: grant.system, role: grant.role)
        }
        try store.accounts.insert(
            Account(
                id: account.id, login: account.id.text, displayName: account.person?.name ?? account.id.text,
                person: account.person?.id, listener: account.listener, isActive: true,
                passwordHash: PlainPasswords.hash("secret"), grants: grants))
        if let person = account.person, let employer = account.employer {
            try bind(person, employer, account.id, store)
        }
    }

    private func insert(_ person: DemoPerson, _ store: any StoreTransaction) throws {
        var profile: [ProfileItem: String] = [:]
        let items: [ProfileItem] = [.ethnic, .political, .address, .education, .degree, .email, .title]
        for item in items { profile[item] = person.raw(item, employer: nil) }
        _ = try store.people.insert(
            Person(
                id: person.id, name: person.name, idNumber: person.idNumber.text, sex: person.idNumber.sex,
                birthDate: person.idNumber.birthDate, mobile: person.mobile ?? "", profile: profile, version: 1))
    }

    private func bind(
        _ person: DemoPerson, _ unit: UnitID, _ account: AccountID, _ store: any StoreTransaction
    ) throws {
        guard try store.bindings.bound(person.id) == nil else { return }
        let id: BindingID = site.context.ids.next(at: SmallSite.now)
        _ = try store.bindings.insert(
            Binding(
                id: id, person: person.id, personName: "", unit: unit, unitName: "", state: .pending, statement: "",
                requestedAt: SmallSite.now, decidedAt: nil, reason: ""))
        _ = try store.bindings.decide(id, as: .bound, reason: "", by: account, at: SmallSite.now)
    }

    private func insertApplicant(_ application: DemoApplication, _ store: any StoreTransaction) throws {
        guard let person = application.person else { return }
        try insert(person, store)
        let account = Self.account(of: person, in: demo)
        if try store.accounts.find(account) == nil {
            try store.accounts.insert(
                Account(
                    id: account, login: account.text, displayName: person.name,
                    person: person.id, listener: .public, isActive: false, passwordHash: "", grants: []))
        }
        try bind(person, application.employer, account, store)
    }
}
