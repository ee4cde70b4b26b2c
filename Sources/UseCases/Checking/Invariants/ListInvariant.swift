import Access
import Domain
import Programmes

/// I14: for some accounts, what lists and counts show is what the access rules allow one application at a time.
struct ListInvariant: Sendable {
    /// Of accounts with grants so many are looked at, and of those without.
    private static let granted = 15
    private static let others = 5
    /// Longer lists are compared up to here.
    private static let longest = 500

    private let context: SiteContext
    private let actors: [Actor]

    /// Chooses the accounts by the day, so that a repeated check looks at the same ones and all have their turn.
    init(_ context: SiteContext) async throws {
        self.context = context
        let day = context.today().dayNumber
        actors = try await context.storage.read { store in
            let chosen =
                Self.chosen(try store.checks.accounts(withGrants: true), Self.granted, day)
                + Self.chosen(try store.checks.accounts(withGrants: false), Self.others, day)
            return try chosen.compactMap { try store.accounts.find($0) }.map { $0.actor(on: $0.listener) }
        }
    }

    private static func chosen(_ all: [AccountID], _ count: Int, _ day: Int) -> [AccountID] {
        guard all.count > count else { return all }
        let first = ((day % all.count) + all.count) % all.count
        return (0..<count).map { all[(first + $0 * all.count / count) % all.count] }
    }

    // MARK: Every application of a page

    /// What the scope as SQL shows of these records against the rules in memory; in their transaction.
    func findings(_ page: RecordPage, _ store: any StoreTransaction) throws -> [CheckFinding] {
        guard let first = page.records.first?.id, let last = page.records.last?.id else { return [] }
        var findings: [CheckFinding] = []
        for actor in actors {
            let scope = AccessRules.scope(for: actor)
            let shown = Set(try store.checks.visible(in: scope, from: first, through: last))
            for record in page.records {
                guard
                    let programme = context.site.programme(
                        record.application.programme, in: record.application.revision)
                else { continue }
                let facts = record.application.facts(system: programme.system, route: record.route)
                let isAllowed = AccessRules.may(actor, .view, facts) == .allowed
                guard isAllowed != shown.contains(record.id) else { continue }
                let what = isAllowed ? "may see it, and lists hide it" : "may not see it, and lists show it"
                findings.append(CheckFinding(.scopeDiffers, record.subject, "account \(actor.account) \(what)"))
            }
        }
        return findings
    }

    // MARK: The lists themselves

    /// The first rows and the count of each account's own list and of its units' lists, each account in one transaction.
    func findings() async throws -> [CheckFinding] {
        var findings: [CheckFinding] = []
        for actor in actors {
            findings += try await SiteCheck.damage("the lists of account \(actor.account)") {
                try await context.storage.read { store in
                    let units = actor.administeredUnits(in: nil)
                    let own = ApplicationQuery(scope: AccessRules.scope(for: actor), pageSize: Self.longest)
                    let theirs = ApplicationQuery(
                        scope: .stageReached(units: units), units: units, pageSize: Self.longest)
                    return try list(own, of: actor, store) + (units.isEmpty ? [] : list(theirs, of: actor, store))
                }
            }
        }
        return findings
    }

    private func list(
        _ query: ApplicationQuery, of actor: Actor, _ store: any StoreTransaction
    ) throws -> [CheckFinding] {
        let page = try store.applications.list(query)
        let visible = Set(try store.checks.visible(in: query.scope, from: Self.lowest, through: Self.highest))
        let subject = "account \(actor.account)"
        var findings: [CheckFinding] = []
        for row in page.rows where try !isAllowed(row.application, actor, store) {
            findings.append(
                CheckFinding(
                    .listDiffers, subject, "its list shows application \(row.application.id), which it may not see"))
        }
        let shown = Set(page.rows.map(\.application.id))
        let isWhole = page.later == nil
        if !shown.isSubset(of: visible) || (isWhole && shown != visible) || shown.count != page.rows.count {
            findings.append(
                CheckFinding(
                    .listDiffers, subject,
                    "its list shows \(shown.count) applications, and \(visible.count) are in its reach"))
        }
        let counted = try store.applications.count(query)
        if counted.value > visible.count || (counted.isExact && counted.value != visible.count) {
            findings.append(
                CheckFinding(
                    .countDiffers, subject, "its list counts \(counted), and \(visible.count) are in its reach"))
        }
        return findings
    }

    /// Before and after every id.
    private static let lowest = ApplicationID(trusted: "")
    private static let highest = ApplicationID(trusted: "~")

    private func isAllowed(
        _ application: Application, _ actor: Actor, _ store: any StoreTransaction
    ) throws -> Bool {
        guard let programme = context.site.programme(application.programme, in: application.revision) else {
            return true
        }
        let route = try store.routes.list(of: application.id)
        return AccessRules.may(actor, .view, application.facts(system: programme.system, route: route)) == .allowed
    }
}
