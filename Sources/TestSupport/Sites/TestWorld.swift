import Domain
import UseCases

/// Puts the cast and the batches into a database.
enum TestWorld {
    static func insert(_ programmes: [SmallProgramme], into store: any StoreTransaction) throws {
        for unit in TestUnit.allCases {
            try store.units.insert(unit.unit, from: SmallSite.day(1, 1))
            try store.accounts.insert(unit.account)
        }
        for person in TestPerson.allCases {
            _ = try store.people.insert(person.person)
            try store.accounts.insert(person.account)
            if let employer = person.employer { try bind(person, to: employer, in: store) }
        }
        for officer in TestOfficer.allCases { try store.accounts.insert(officer.account) }
        for programme in programmes { try store.batches.insert(SmallSite.batch(programme)) }
        if programmes.contains(.leader) { try preset(1000, in: store) }
    }

    /// Gives the first-level units so many places of each level, all of them declared.
    static func preset(_ places: Int, in store: any StoreTransaction) throws {
        for unit in [TestUnit.district, .department] {
            for item in ["a", "b", "c"] {
                let quota = Quota(unit: unit.id, batch: SmallProgramme.leader.batchID, item: item, ceiling: places)
                try store.quotas.preset(quota)
                _ = try store.quotas.declare(places, for: quota)
            }
            let women = Quota(unit: unit.id, batch: SmallProgramme.leader.batchID, item: "women", ceiling: nil)
            _ = try store.quotas.declare(0, for: women)
        }
    }

    static func bind(_ person: TestPerson, to unit: TestUnit, in store: any StoreTransaction) throws {
        let id = BindingID(trusted: "binding-\(person)-\(unit)")
        _ = try store.bindings.insert(
            Binding(
                id: id, person: person.id, personName: person.name, unit: unit.id, unitName: unit.name, state: .pending,
                statement: "I work there.", requestedAt: SmallSite.now, decidedAt: nil, reason: ""))
        _ = try store.bindings.decide(id, as: .bound, reason: "", by: unit.account.id, at: SmallSite.now)
    }
}
