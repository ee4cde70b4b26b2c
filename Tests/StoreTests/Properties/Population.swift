import Access
import Domain
import Programmes
import TestSupport
import UseCases
import WorkflowEngine

/// Applications in every state, of persons and units, in two systems, on random routes.
struct Population {
    let seed: UInt64

    private static let states: [ApplicationState] = [
        .draft, .returned, .approved, .rejected, .deleted, .reviewing(0), .reviewing(1), .publicity(1), .toReport(0),
        .returnedToStage(0),
    ]

    /// - Returns: what access depends on, for every application.
    func insert(into store: any StoreTransaction) throws -> [ApplicationID: ApplicationFacts] {
        var generator = SeededGenerator(seed: seed)
        var facts: [ApplicationID: ApplicationFacts] = [:]
        for number in 0..<120 {
            let programme: SmallProgramme = Bool.random(using: &generator) ? .leader : .innovation
            let person = try number.isMultiple(of: 4) ? nil : newPerson(number, store)
            let application = Sample.application(
                ApplicationID(trusted: "app-\(number)"), person: person,
                unit: person == nil ? unit(&generator).id : nil, programme: programme, state: state(&generator),
                isExclusive: person != nil)
            _ = try store.applications.insert(application)
            let route = route(&generator)
            try store.routes.replace(of: application.id, with: route)
            facts[application.id] = application.facts(system: programme.system, route: route)
        }
        return facts
    }

    private func newPerson(_ number: Int, _ store: any StoreTransaction) throws -> PersonID {
        let id = PersonID(trusted: "p-\(number)")
        let li = TestPerson.li.person
        _ = try store.people.insert(
            Person(
                id: id, name: "P\(number)", idNumber: "number-\(number)", sex: li.sex, birthDate: li.birthDate,
                mobile: "", profile: [:], version: 1))
        return id
    }

    private func route(_ generator: inout SeededGenerator) -> [RouteEntry] {
        (0..<Int.random(in: 0...3, using: &generator)).map { position in
            let unit = unit(&generator)
            let isReached = Bool.random(using: &generator)
            return RouteEntry(
                position: position, stage: "employer", unit: unit.id, unitName: unit.name,
                reachedAt: isReached ? SmallSite.now : nil)
        }
    }

    private func state(_ generator: inout SeededGenerator) -> ApplicationState {
        Self.states.randomElement(using: &generator) ?? .draft
    }

    private func unit(_ generator: inout SeededGenerator) -> TestUnit {
        TestUnit.allCases.randomElement(using: &generator) ?? .bureau
    }

    // MARK: Scopes

    func scope(depth: Int, _ generator: inout SeededGenerator) -> ApplicationScope {
        switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &generator) {
        case 0: return Int.random(in: 0...3, using: &generator) == 0 ? .all : .none
        case 1: return .applicant(PersonID(trusted: "p-\(Int.random(in: 0..<120, using: &generator))"))
        case 2: return .applicantUnit(units(&generator))
        case 3, 4: return .stageReached(units: units(&generator))
        case 5:
            let systems: [SystemID] = ["leaders", "returnees", "LEADERS", "lead", "leader%"]
            return .system(systems.randomElement(using: &generator) ?? "leaders", scope(depth: depth - 1, &generator))
        default:
            return .any((0..<Int.random(in: 0...3, using: &generator)).map { _ in scope(depth: depth - 1, &generator) })
        }
    }

    private func units(_ generator: inout SeededGenerator) -> Set<UnitID> {
        Set((0..<Int.random(in: 0...2, using: &generator)).map { _ in unit(&generator).id })
    }
}
