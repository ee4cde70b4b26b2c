package import Domain
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore

/// Builds the two servers: the public one (外网) and the intranet's (内网).
///
/// Each is a service: run both in one service group, which also ends them gracefully, letting running requests finish.
package struct Listeners: Sendable {
    package typealias Server = Application<RouterResponder<BoleRequestContext>>

    /// Why a server is not built.
    package enum Problem: Error, Equatable {
        /// Cookies and passwords would cross the network in the clear.
        case openWithoutTLS(Listener, host: String)
    }

    private let settings: [Listener: ListenerSettings]
    private let logger: Logger

    package init(
        public outside: ListenerSettings = .public, intranet: ListenerSettings = .intranet, logger: Logger
    ) {
        settings = [.public: outside, .intranet: intranet]
        self.logger = logger
    }

    /// The server of `listener`, answering by `router`; `onBound` is told the port when it waits for connections.
    ///
    /// - Throws: ``Problem/openWithoutTLS(_:host:)`` for an address beyond this machine without a TLS proxy.
    package func server(
        _ listener: Listener, router: Router<BoleRequestContext>,
        onBound: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) throws(Problem) -> Server {
        let settings = settings[listener] ?? .public
        guard settings.isLoopback || settings.isBehindTLSProxy else {
            throw .openWithoutTLS(listener, host: settings.host)
        }
        return Application(
            router: router,
            server: .http1(configuration: channel(settings)),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(
                    settings.maximumConnections, logger: logger)),
            onServerRunning: { channel in await onBound(channel.localAddress?.port ?? settings.port) },
            logger: logger)
    }

    private func channel(_ settings: ListenerSettings) -> HTTP1Channel.Configuration {
        let limits = settings.limits
        let isCompressing = settings.isCompressing
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionDeadlines(limits)] + (isCompressing ? [CompressionInstaller()] : []),
            idleTimeout: limits.idle,
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 16 * 1024, maxHeaderFieldCount: 100))
    }
}
