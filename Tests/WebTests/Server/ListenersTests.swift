import Domain
import Hummingbird
import HummingbirdTesting
import Logging
import Testing
import Web

@Suite struct ListenersTests {
    private let logger = Logger(label: "test")

    @Test(arguments: ["0.0.0.0", "::", "10.0.0.1", "bole.example", "127.evil.example", "127.0.0.256"])
    func anOpenAddressNeedsTLS(host: String) throws {
        let router = Router(context: BoleRequestContext.self)
        var settings = ListenerSettings(host: host, port: 0)
        #expect(throws: Listeners.Problem.openWithoutTLS(.public, host: host)) {
            try Listeners(public: settings, logger: logger).server(.public, router: router)
        }
        settings.isBehindTLSProxy = true
        _ = try Listeners(public: settings, logger: logger).server(.public, router: router)
    }

    @Test(arguments: ["127.0.0.1", "127.1.2.3", "localhost", "::1"])
    func loopbackDoesNot(host: String) throws {
        #expect(ListenerSettings(host: host, port: 0).isLoopback)
    }

    @Test func theDefaultsAreLoopbackOnTwoPorts() {
        #expect(ListenerSettings.public.isLoopback && ListenerSettings.public.port == 8080)
        #expect(ListenerSettings.intranet.isLoopback && ListenerSettings.intranet.port == 8081)
    }

    @Test func portZeroTakesAFreeOneAndSaysWhich() async throws {
        let router = Router(context: BoleRequestContext.self)
        router.get("hello") { _, _ in "hello" }
        let (ports, report) = AsyncStream.makeStream(of: Int.self)
        var quiet = logger
        quiet.logLevel = .critical
        let listeners = Listeners(public: ListenerSettings(port: 0), logger: quiet)
        let server = try listeners.server(.public, router: router) { report.yield($0) }
        let running = Task { try await server.run() }
        defer { running.cancel() }
        let port = try #require(await ports.first { _ in true })
        #expect(port > 0)
        let request = "GET /hello HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        let (heard, _) = try await RawConnection.talk(to: port, [(.zero, request)], host: "127.0.0.1")
        #expect(heard.hasSuffix("hello"))
    }
}
