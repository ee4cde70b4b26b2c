import Access
import Domain
import Programmes
import UseCases
import Web

/// Makes the first account of a site, and the links by which it gets its password.
struct FirstAdministrator {
    private let context: SiteContext
    private let settings: Settings

    init(_ context: SiteContext, settings: Settings) {
        (self.context, self.settings) = (context, settings)
    }

    /// An account that may administer the site from the intranet; nobody knows its password.
    ///
    /// - Parameter unknownPassword: the stored form of one that nobody knows.
    func create(login: String, unknownPassword: String) async throws {
        let id: AccountID = context.ids.next(at: context.clock.now())
        let grant = Grant(unit: nil, unitKind: nil, system: nil, role: .siteAdministrator)
        let account = Account(
            id: id, login: login, displayName: login, person: nil, listener: .intranet, isActive: true,
            passwordHash: unknownPassword, grants: [grant])
        try await context.storage.write { try $0.accounts.insert(account) }
    }

    /// Prints a link that sets the account's password once within a day.
    ///
    /// - Throws: ``Refusal`` when there is no such account.
    func link(login: String, _ report: (String) -> Void) async throws {
        let found = try await context.storage.read { store in
            try store.accounts.find(identifier: login, on: .intranet)
                ?? store.accounts.find(identifier: login, on: .public)
        }
        guard let account = found, account.isActive else { throw Refusal("there is no active account '\(login)'") }
        let token = try await FirstPassword(context).makeToken(for: account.id)
        let path = Links(context.site.id).firstPassword(token: token)
        report("open this link once within 24 hours to set the password of '\(account.login)':")
        report("  \(settings.address(of: account.listener))\(path)")
    }
}
