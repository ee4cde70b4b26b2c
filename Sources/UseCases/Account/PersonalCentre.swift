package import Access
import Domain
package import FormEngine
import WorkflowEngine

/// The personal centre (个人中心): a person's own data and binding (R-ACC-15…17).
package struct PersonalCentre: Sendable {
    /// What the page shows.
    package struct View: Sendable {
        package let person: Person
        package let bound: Binding?
        package let pending: Binding?
    }

    /// Why a change is refused.
    package enum Refusal: Hashable, Sendable {
        case stale
        case malformed(ProfileItem, FieldProblem)
        case unknownItem(String)
        case unitMissing
        case statementMissing
        case statementTooLong(limit: Int)
        case unitUnknown
        case sameUnit
        case requestPending
        /// not while an application is in review.
        case inReview
        case notPending
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// `hidden` for accounts that stand for no person.
    package func view(_ actor: Actor) async throws -> Outcome<View, Refusal> {
        guard let id = actor.person else { return .hidden }
        return try await context.storage.read { store in
            guard let person = try store.people.find(id) else { return .hidden }
            return .done(
                View(person: person, bound: try store.bindings.bound(id), pending: try store.bindings.pending(id)))
        }
    }

    /// 完善信息: writes the items that a person may change; name, identity number, sex and birth date stay (R-ACC-16).
    package func update(
        _ actor: Actor, items: [ProfileItem: String], version: Int64
    ) async throws -> Outcome<Void, Refusal> {
        guard let id = actor.person else { return .hidden }
        let problems = items.flatMap { item, text in Self.problems(item, text).map { Refusal.malformed(item, $0) } }
        guard problems.isEmpty else { return .refused(problems) }
        return try await context.storage.write { store in
            guard var person = try store.people.find(id) else { return .hidden }
            for (item, text) in items {
                let wanted = text.trimmed
                person.profile[item] = wanted.isEmpty ? nil : wanted
            }
            return try store.people.update(person, ifVersion: version) ? .done(()) : .refused([.stale])
        }
    }

    /// The items that 完善信息 offers.
    package static let editable: [ProfileItem] = [
        .ethnic, .political, .education, .degree, .email, .address,
    ]

    private static func problems(_ item: ProfileItem, _ text: String) -> [FieldProblem] {
        guard editable.contains(item) else { return [.locked] }
        let context = ReadingContext(today: CivilDate(dayNumber: 0))
        let reading: FieldReading =
            item == .email ? EmailField().read([text], in: context) : TextField(maximum: 200).read([text], in: context)
        if case .problems(let found) = reading { return found }
        return []
    }

    /// 变更单位: asks a unit to bind the person; it takes effect when the unit agrees (R-ACC-17).
    package func requestUnit(
        _ actor: Actor, unit: String, statement: String
    ) async throws -> Outcome<Void, Refusal> {
        guard let person = actor.person else { return .hidden }
        let problems = Self.problems(unit: unit, statement: statement)
        guard problems.isEmpty, let unit = UnitID(unit) else { return .refused(problems) }
        let now = context.clock.now()
        let id: BindingID = context.ids.next(at: now)
        return try await context.storage.write { store in
            guard let found = try store.units.find(unit), [.employer, .park].contains(found.kind) else {
                return .refused([.unitUnknown])
            }
            let reasons = try Self.obstacles(store, person, unit)
            guard reasons.isEmpty else { return .refused(reasons) }
            let name = try store.people.find(person)?.name ?? ""
            let binding = Binding(
                id: id, person: person, personName: name, unit: unit, unitName: found.name, state: .pending,
                statement: statement.trimmed, requestedAt: now, decidedAt: nil, reason: "")
            return try store.bindings.insert(binding) ? .done(()) : .refused([.requestPending])
        }
    }

    private static func problems(unit: String, statement: String) -> [Refusal] {
        var problems: [Refusal] = UnitID(unit) == nil ? [.unitMissing] : []
        if statement.trimmed.isEmpty { problems.append(.statementMissing) }
        if TextLength.count(statement.trimmed) > 500 { problems.append(.statementTooLong(limit: 500)) }
        return problems
    }

    private static func obstacles(
        _ store: any StoreTransaction, _ person: PersonID, _ unit: UnitID
    ) throws -> [Refusal] {
        var reasons: [Refusal] = []
        if try store.bindings.bound(person)?.unit == unit { reasons.append(.sameUnit) }
        if try store.bindings.pending(person) != nil { reasons.append(.requestPending) }
        return try store.applications.isInReview(person) ? reasons + [.inReview] : reasons
    }

    /// Takes an open request back.
    package func withdrawRequest(_ actor: Actor) async throws -> Outcome<Void, Refusal> {
        guard let person = actor.person else { return .hidden }
        let now = context.clock.now()
        return try await context.storage.write { store in
            guard let pending = try store.bindings.pending(person) else { return .refused([.notPending]) }
            let done = try store.bindings.decide(
                pending.id, as: .withdrawn, reason: "", by: actor.account, at: now)
            return done ? .done(()) : .refused([.notPending])
        }
    }

    /// The employers whose names contain `text`; empty for fewer than two characters.
    package func searchUnits(_ text: String) async throws -> [Unit] {
        let wanted = text.trimmed
        guard wanted.count >= 2 else { return [] }
        return try await context.storage.read { try $0.units.searchEmployers(wanted, limit: 20) }
    }
}

extension ApplicationRows {
    /// Whether an application of the person is with a reviewer now.
    func isInReview(_ person: PersonID) throws -> Bool {
        let own = try list(ApplicationQuery(scope: .applicant(person), pageSize: 200))
        return own.rows.contains { !$0.application.state.isWithApplicant && !$0.application.state.isTerminal }
    }
}
