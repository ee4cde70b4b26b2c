package import Access
package import Domain
import FormEngine
import Programmes

/// An administrator lets somebody act for his unit in his stead for a time (代理), or ends it.
package struct NameDeputy: Sendable {
    /// What the form says, as typed.
    package struct Input: Sendable {
        package let unit: UnitID
        /// A user name, an identity number or a mobile number.
        package let login: String
        /// `YYYY-MM-DD`; the first and the last day, both included.
        package let from: String
        package let to: String

        package init(unit: UnitID, login: String, from: String, to: String) {
            (self.unit, self.login, self.from, self.to) = (unit, login, from, to)
        }
    }

    package enum Refusal: Hashable, Sendable {
        case loginMissing
        /// No active account has this name, or it may not sign in where the unit works.
        case accountUnknown
        case oneself
        /// The account acts for the unit in its own right.
        case actsAlready
        case fromWrong
        case toWrong
        /// The last day is before the first, or over.
        case periodWrong
        case tooLong(days: Int)
        /// The account stands in for the unit in a part of that time already.
        case overlaps
    }

    /// Nobody is away longer; a successor gets a grant of his own.
    package static let longest = 366

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// `forbidden` for whoever acts for the unit in another's stead himself; `hidden` for everybody else.
    package func callAsFunction(_ actor: Actor, _ input: Input) async throws -> Outcome<Void, Refusal> {
        guard actor.actsForUnit(input.unit) else { return .hidden }
        guard actor.actsInOwnRight(for: input.unit) else { return .forbidden }
        let now = context.clock.now()
        let id: DeputyID = context.ids.next(at: now)
        let period = period(input, now)
        return try await context.storage.write { store in
            guard let unit = try store.units.find(input.unit) else { return .hidden }
            let account = try Self.account(input.login, for: unit, in: store)
            var refusals = period.refusals
            switch account {
            case .success(let account): refusals += Self.refusals(account, unit, actor)
            case .failure(let failure): refusals.append(failure.problem)
            }
            guard refusals.isEmpty, let from = period.from, let to = period.to, case .success(let account) = account
            else { return .refused(refusals) }
            let deputy = Deputy(
                id: id, unit: unit.id, account: account.id, accountName: account.displayName,
                principal: actor.account, principalName: "", validFrom: from, validTo: to, namedAt: now)
            return try store.deputies.insert(deputy) ? .done(()) : .refused([.overlaps])
        }
    }

    /// Ends it at once; every administrator of the unit may.
    package func end(_ actor: Actor, _ id: DeputyID) async throws -> Outcome<Void, Never> {
        let now = context.clock.now()
        return try await context.storage.write { store in
            guard let deputy = try store.deputies.find(id), actor.actsForUnit(deputy.unit) else { return .hidden }
            guard actor.actsInOwnRight(for: deputy.unit) else { return .forbidden }
            // Ended twice is ended.
            _ = try store.deputies.end(id, by: actor.account, at: now)
            return .done(())
        }
    }

    // MARK: What is typed

    private func period(_ input: Input, _ now: Instant) -> (from: Instant?, to: Instant?, refusals: [Refusal]) {
        let zone = context.site.zone
        let (from, to) = (CivilDate(iso: input.from.trimmed), CivilDate(iso: input.to.trimmed))
        var refusals: [Refusal] = []
        if from == nil { refusals.append(.fromWrong) }
        if to == nil { refusals.append(.toWrong) }
        guard let from, let to else { return (nil, nil, refusals) }
        let days = to.dayNumber - from.dayNumber + 1
        let end = zone.instant(of: to.adding(days: 1))
        if days < 1 || end <= now { refusals.append(.periodWrong) }
        if days > Self.longest { refusals.append(.tooLong(days: Self.longest)) }
        return (max(zone.instant(of: from), now), end, refusals)
    }

    private static func account(
        _ typed: String, for unit: Unit, in store: any StoreTransaction
    ) throws -> Result<Account, ProblemError<Refusal>> {
        let login = typed.trimmed
        guard !login.isEmpty else { return .failure(.init(.loginMissing)) }
        let listener: Listener = unit.kind.isIntranetOnly ? .intranet : .public
        guard let account = try store.accounts.find(identifier: login, on: listener), account.isActive,
            account.listener == .intranet || !unit.kind.isIntranetOnly
        else { return .failure(.init(.accountUnknown)) }
        return .success(account)
    }

    private static func refusals(_ account: Account, _ unit: Unit, _ actor: Actor) -> [Refusal] {
        if account.id == actor.account { return [.oneself] }
        let acts = account.grants.contains { $0.role == .administrator && $0.unit == unit.id }
        return acts ? [.actsAlready] : []
    }
}

extension Actor {
    func actsForUnit(_ unit: UnitID) -> Bool {
        effectiveGrants.contains { $0.role == .administrator && $0.unit == unit }
    }

    /// Whether he is an administrator of the unit himself; whoever stands in for one names nobody.
    package func actsInOwnRight(for unit: UnitID) -> Bool {
        effectiveGrants.contains { $0.role == .administrator && $0.unit == unit && $0.deputyFor == nil }
    }
}
