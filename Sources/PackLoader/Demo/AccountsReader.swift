import Domain
import Programmes

/// Reads `demo/accounts.yaml`.
struct AccountsReader {
    let context: DemoContext
    let units: [DemoUnit]

    func accounts() -> [DemoAccount] {
        var accounts: [DemoAccount] = []
        for mapping in context.entries("accounts") {
            guard let account = account(mapping) else { continue }
            if accounts.contains(where: { $0.id == account.id }) {
                mapping.report("the account \"\(account.id)\" occurs twice")
            }
            if let person = account.person, accounts.contains(where: { $0.person?.id == person.id }) {
                mapping.report("the person \"\(person.id)\" has an account already")
            }
            accounts.append(account)
        }
        return accounts
    }

    private func account(_ mapping: Mapping) -> DemoAccount? {
        let id = mapping.required("account")?.identifier(AccountID.self)
        let who = mapping.requiredText("who")
        let listener: Listener? = mapping.required("listener")?.choice()
        let person = mapping.optional("person")?.mapping().flatMap(PersonReader(context: context).person)
        let employer = mapping.optional("employer").flatMap { context.unit($0, among: units) }
        let grants = mapping.optional("grants")?.items() ?? []
        let read = grants.compactMap { $0.mapping().flatMap(grant) }
        mapping.finish()
        guard let id, let who, let listener else { return nil }
        if employer != nil, !mapping.has("person") { mapping.report("only a person has an employer") }
        return DemoAccount(id: id, who: who, listener: listener, person: person, employer: employer, grants: read)
    }

    private func grant(_ mapping: Mapping) -> DemoGrant? {
        let role: Role? = mapping.required("role")?.choice()
        let unit = mapping.optional("unit").flatMap { context.unit($0, among: units) }
        let system = mapping.optional("system").flatMap(system)
        mapping.finish()
        guard let role else { return nil }
        if (role == .administrator) != mapping.has("unit") {
            mapping.report("an administrator has a unit; the other roles have none")
        }
        return DemoGrant(role: role, unit: unit, system: system)
    }

    private func system(_ node: PackNode) -> SystemID? {
        guard let id = node.identifier(SystemID.self) else { return nil }
        guard context.site.system(id) != nil else {
            let known = context.site.systems.map(\.id.text).joined(separator: ", ")
            node.report("there is no system \"\(id)\"; expected one of \(known)")
            return nil
        }
        return id
    }
}
