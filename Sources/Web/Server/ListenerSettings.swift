/// Where one listener waits, and what it bears.
package struct ListenerSettings: Sendable {
    /// A name or address to bind; other than loopback only with ``isBehindTLSProxy``.
    package var host: String
    /// 0 takes any free port.
    package var port: Int
    /// Whether a proxy of ours speaks TLS with the browsers and hands requests on.
    package var isBehindTLSProxy: Bool
    /// Connections beyond these wait until one is closed.
    package var maximumConnections: Int
    package var isCompressing: Bool
    package var limits: ConnectionLimits

    package init(
        host: String = "127.0.0.1", port: Int, isBehindTLSProxy: Bool = false, maximumConnections: Int = 2000,
        isCompressing: Bool = true, limits: ConnectionLimits = ConnectionLimits()
    ) {
        self.host = host
        self.port = port
        self.isBehindTLSProxy = isBehindTLSProxy
        self.maximumConnections = maximumConnections
        self.isCompressing = isCompressing
        self.limits = limits
    }

    /// The public listener (外网) on 127.0.0.1:8080.
    package static let `public` = ListenerSettings(port: 8080)
    /// The intranet listener (内网) on 127.0.0.1:8081.
    package static let intranet = ListenerSettings(port: 8081)

    /// Whether ``host`` can be reached from this machine only.
    package var isLoopback: Bool {
        let isIPv4 =
            host.hasPrefix("127.") && host.split(separator: ".").count == 4
            && host.split(separator: ".").allSatisfy { UInt8($0) != nil }
        return host == "localhost" || host == "::1" || isIPv4
    }
}
