import Blobs
import Domain
import Hummingbird
import HummingbirdTesting
import Logging
import NIOPosix
import PackLoader
import Programmes
import TestSupport
import UseCases
import Web

/// A site of the real packs behind both listeners: real database, real blob store, everybody of its demo world.
struct WebWorld: Sendable {
    let site: TestSupport.TestSite
    let demo: DemoWorld
    let blobs: SiteBlobs
    let clients: [Listener: any TestClientProtocol]

    /// The password of every account.
    static let password = "secret"
    /// A working day; the demo world's open batches are open then.
    static let now = CivilZone.china.instant(of: CivilDate(iso: "2026-03-10") ?? CivilDate(dayNumber: 0), hour: 9)

    var context: SiteContext { site.context }
    var clock: TestClock { site.clock }
    /// The programme of the site that requests go through: of Chongqing's many the one that its flows are told for.
    var programme: Programme {
        get throws {
            let programmes = context.site.programmes
            guard let found = programmes.first(where: { $0.id == "returnees/innovation" }) ?? programmes.first else {
                throw Unexpected("the site has no programme")
            }
            return found
        }
    }

    /// Runs `body` in a fresh world and removes it afterwards.
    static func run(
        _ id: SiteID = "anhui", isDemo: Bool = true, register: any LookUpRegister = NoRegister(),
        _ body: @Sendable (WebWorld) async throws -> Void
    ) async throws {
        let pack = try SharedPacks.pack(id)
        let site = try await TestSupport.TestSite.open(pack.site, at: now)
        let folder = try TemporaryFolder.make()
        do {
            try await WebSeeder(site: site, demo: pack.demo).seed()
            let blobs = try await BlobRoom.open(folder, for: site)
            try await open(site, pack.demo, blobs, isDemo: isDemo, register, body)
        } catch {
            await close(site, folder)
            throw error
        }
        await close(site, folder)
    }

    private static func close(_ site: TestSupport.TestSite, _ folder: String) async {
        await site.close()
        TemporaryFolder.remove(folder)
    }

    private static func open(
        _ site: TestSupport.TestSite, _ demo: DemoWorld, _ blobs: SiteBlobs, isDemo: Bool,
        _ register: any LookUpRegister,
        _ body: @Sendable (WebWorld) async throws -> Void
    ) async throws {
        let office = SiteOffice(
            context: site.context, blobs: blobs, passwords: PlainPasswords(), register: register,
            isDemo: isDemo)
        let id = site.context.site.id
        let sessions = Sessions(
            store: StoredSessions([id: site.storage]), clock: site.clock.wall, ids: site.bytes.ids,
            visitorKey: [UInt8](repeating: 9, count: 32))
        let offices = Offices(bySite: [id: office], assets: try StaticAssets.bundled(), sessions: sessions)
        let routes = SiteRoutes(offices, clock: site.clock.wall)
        let (outside, inside) = (try server(.public, routes), try server(.intranet, routes))
        try await outside.test(.router) { outside in
            try await inside.test(.router) { inside in
                let clients: [Listener: any TestClientProtocol] = [.public: outside, .intranet: inside]
                try await body(WebWorld(site: site, demo: demo, blobs: blobs, clients: clients))
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
}

extension WebWorld {
    /// Somebody who has not signed in.
    func visitor(on listener: Listener = .public) throws -> WebUser {
        guard let client = clients[listener] else { throw Unexpected("nobody listens on \(listener)") }
        return WebUser(client, site: context.site.id, listener: listener)
    }

    /// Somebody who has signed in on the listener of his account.
    func user(_ account: AccountID) async throws -> WebUser {
        try await signIn(account, on: try demoAccount(account).listener)
    }

    private func signIn(_ account: AccountID, on listener: Listener) async throws -> WebUser {
        let user = try visitor(on: listener)
        let page = try await user.post("login", ["identifier": account.text, "password": Self.password])
        guard page.status == .seeOther else { throw Unexpected("\(account) cannot sign in: \(page.status)") }
        // The session has a token of its own.
        _ = try await user.follow(page)
        return user
    }

    /// The same for an applicant whom the demo world does not know.
    func applicant(_ account: AccountID) async throws -> WebUser {
        let listener = demo.accounts.first { $0.id == account }?.listener ?? .public
        return try await signIn(account, on: listener)
    }

    func demoAccount(_ id: AccountID) throws -> DemoAccount {
        guard let found = demo.accounts.first(where: { $0.id == id }) else { throw Unexpected("no account \(id)") }
        return found
    }
}
