import Documents
import Domain
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import Programmes
import ServiceLifecycle
import Synchronization
import UnixSignals
import UseCases
import Web

/// Serves all sites on both listeners until the process is told to stop.
struct Serving {
    private let assembly: Assembly
    private let doorways: Doorways
    private let printer: DocumentWorker
    private let announcement: Announcement
    private let helpers: [any Service]
    private let register: any LookUpRegister
    private let drain: Duration
    private let logger: Logger

    /// - Parameters:
    ///   - python: prints papers; it is started with the first one.
    ///   - helpers: run beside the servers and end with them.
    ///   - drain: how long requests under way may take to end when the program is told to stop.
    init(
        _ assembly: Assembly, doorways: Doorways, python: String, announcement: Announcement,
        helpers: [any Service] = [], register: any LookUpRegister = NoRegister(),
        drain: Duration = .seconds(20), logLevel: Logger.Level = .notice
    ) {
        (self.assembly, self.doorways, self.announcement) = (assembly, doorways, announcement)
        (self.helpers, self.register, self.drain) = (helpers, register, drain)
        printer = DocumentWorker(.typst(python: Self.whole(python)))
        var logger = Logger(label: "bole")
        logger.logLevel = logLevel
        self.logger = logger
    }

    /// Returns once every answered request is on the disk and every file is closed.
    func run() async throws {
        do {
            try await serve()
        } catch is CancellationError {
            logger.warning("requests that did not end in time were cut off")
        } catch {
            await close()
            throw error
        }
        await close()
    }

    private func close() async {
        await printer.shutDown()
        await assembly.close()
    }

    /// The process is started without a search path of its own and without this one's folder.
    private static func whole(_ path: String) -> String {
        path.contains("/") ? URL(filePath: path).standardizedFileURL.path : path
    }

    private func serve() async throws {
        let clock = assembly.sites.first?.context.clock ?? SystemWorld.clock
        let routes = try SiteRoutes(offices(clock), clock: clock)
        let listeners = Listeners(
            public: doorways.listeners[.public] ?? .public, intranet: doorways.listeners[.intranet] ?? .intranet,
            logger: logger)
        let servers: [any Service] = try Listener.allCases.map { listener in
            let router = routes.router(
                for: listener, hosts: doorways.hosts[listener] ?? [],
                isBehindTLSProxy: doorways.isBehindTLSProxy)
            return try listeners.server(listener, router: router) { port in announcement.bound(listener, port) }
        }
        var configuration = ServiceGroupConfiguration(
            services: servers + helpers + BackgroundWork(assembly, logger: logger).services,
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = drain
        try await ServiceGroup(configuration: configuration).run()
    }

    private func offices(_ clock: WallClock) throws -> Offices {
        var bySite: [SiteID: SiteOffice] = [:]
        var storages: [SiteID: any Storage] = [:]
        let passwords: any PasswordChecking & PasswordMaking =
            assembly.isDemo ? assembly.hasher : RealPasswords(assembly.hasher, refusing: DemoWorlds.password)
        for site in assembly.sites {
            let id = site.context.site.id
            storages[id] = site.context.storage
            bySite[id] = SiteOffice(
                context: site.context, blobs: site.blobs, passwords: passwords,
                documents: SiteDocuments(
                    templates: site.context.site.documents, zone: site.context.site.zone, worker: printer),
                register: register, publicAddress: doorways.publicAddress, isDemo: assembly.isDemo)
        }
        let sessions = Sessions(
            store: StoredSessions(storages), clock: clock, ids: SystemWorld.ids, visitorKey: assembly.visitorKey)
        return Offices(bySite: bySite, assets: try StaticAssets.bundled(), sessions: sessions)
    }
}
