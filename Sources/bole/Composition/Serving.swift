import UnixSignals
import Domain
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import Programmes
import ServiceLifecycle
import Synchronization
import UseCases
import Web

/// Serves all sites on both listeners until the process is told to stop.
struct Serving {
    private let assembly: Assembly
    private let ports: [Listener: Int]
    private let packs: String
    private let logger: Logger

    init(_ assembly: Assembly, ports: [Listener: Int], packs: String) {
        (self.assembly, self.ports, self.packs) = (assembly, ports, packs)
        var logger = Logger(label: "bole")
        logger.logLevel = .notice
        self.logger = logger
    }

    func run() async throws {
        let routes = try SiteRoutes(offices(), clock: assembly.sites.first?.context.clock ?? SystemWorld.clock)
        let listeners = Listeners(
            public: ListenerSettings(port: ports[.public] ?? 8080),
            intranet: ListenerSettings(port: ports[.intranet] ?? 8081), logger: logger)
        let announcement = Announcement(assembly, packs: packs)
        let servers = try Listener.allCases.map { listener in
            try listeners.server(listener, router: routes.router(for: listener)) { port in
                announcement.bound(listener, port)
            }
        }
        let group = ServiceGroup(
            services: servers, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
    }

    private func offices() throws -> Offices {
        var bySite: [SiteID: SiteOffice] = [:]
        var storages: [SiteID: any Storage] = [:]
        for site in assembly.sites {
            let id = site.context.site.id
            storages[id] = site.context.storage
            bySite[id] = SiteOffice(
                context: site.context, blobs: site.blobs, passwords: assembly.hasher, isDemo: assembly.isDemo)
        }
        let clock = assembly.sites.first?.context.clock ?? SystemWorld.clock
        let sessions = Sessions(
            store: StoredSessions(storages), clock: clock, ids: SystemWorld.ids, visitorKey: assembly.visitorKey)
        return Offices(bySite: bySite, assets: try StaticAssets.bundled(), sessions: sessions)
    }
}

/// Prints the addresses once both listeners are bound, and the demo's accounts.
final class Announcement: Sendable {
    private let ports = Mutex<[Listener: Int]>([:])
    private let lines: [String]

    init(_ assembly: Assembly, packs: String) {
        lines = assembly.isDemo ? DemoWorlds.accountLines(of: assembly, packs: packs) : []
    }

    func bound(_ listener: Listener, _ port: Int) {
        let all = ports.withLock { ports in
            ports[listener] = port
            return ports
        }
        guard let outside = all[.public], let inside = all[.intranet] else { return }
        print("bole: public   http://127.0.0.1:\(outside)/")
        print("bole: intranet http://127.0.0.1:\(inside)/")
        for line in lines { print(line) }
        print("bole: ready")
        // A pipe would keep the lines until it is full.
        fflush(nil)
    }
}
