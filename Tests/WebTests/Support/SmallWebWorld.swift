import Blobs
import Domain
import Hummingbird
import HummingbirdTesting
import Logging
import Programmes
import TestSupport
import UseCases
import Web

/// The small test world behind both listeners; its pages say the names of texts, since it has no wording.
struct SmallWebWorld: Sendable {
    let site: TestSupport.TestSite
    private let clients: [Listener: any TestClientProtocol]

    /// Runs `body` with the routes of `site`.
    static func run(
        _ site: TestSupport.TestSite, _ body: @Sendable (SmallWebWorld) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder.make()
        defer { TemporaryFolder.remove(folder) }
        let id = site.context.site.id
        let office = SiteOffice(
            context: site.context, blobs: try await BlobRoom.open(folder, for: site), passwords: PlainPasswords(),
            isDemo: true)
        let sessions = Sessions(
            store: StoredSessions([id: site.storage]), clock: site.clock.wall, ids: site.bytes.ids,
            visitorKey: [UInt8](repeating: 9, count: 32))
        let offices = Offices(bySite: [id: office], assets: try StaticAssets.bundled(), sessions: sessions)
        let routes = SiteRoutes(offices, clock: site.clock.wall)
        try await server(.public, routes).test(.router) { outside in
            try await server(.intranet, routes).test(.router) { inside in
                try await body(SmallWebWorld(site: site, clients: [.public: outside, .intranet: inside]))
            }
        }
    }

    private static func server(_ listener: Listener, _ routes: SiteRoutes) throws -> Listeners.Server {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let settings = ListenerSettings(port: 0)
        return try Listeners(public: settings, intranet: settings, logger: logger)
            .server(listener, router: routes.router(for: listener))
    }

    /// Whoever acts for the unit, signed in.
    func user(_ unit: TestUnit) async throws -> WebUser {
        try await user(unit.account.login, on: unit.listener)
    }

    func user(_ person: TestPerson) async throws -> WebUser {
        try await user(person.account.login, on: .public)
    }

    /// Whoever has that account.
    func user(_ login: String, on listener: Listener) async throws -> WebUser {
        guard let client = clients[listener] else { throw Unexpected("nobody listens on \(listener)") }
        let user = WebUser(client, site: site.context.site.id, listener: listener)
        let page = try await user.post("login", ["identifier": login, "password": "secret"])
        guard page.status == .seeOther else { throw Unexpected("\(login) cannot sign in: \(page.status)") }
        _ = try await user.follow(page)
        return user
    }
}
