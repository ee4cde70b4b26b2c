import HTTPTypes
package import Hummingbird

/// Refuses requests that name no host or one that is not ours (400); the port is not looked at.
package struct HostCheck: RouterMiddleware {
    /// The names under which a browser on this machine reaches it.
    package static let loopbackHosts: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

    private let hosts: Set<String>

    /// - Parameter hosts: names in lower case, without port; IPv6 addresses in brackets.
    package init(hosts: Set<String> = HostCheck.loopbackHosts) {
        self.hosts = hosts
    }

    package func handle(
        _ request: Request,
        context: BoleRequestContext,
        next: (Request, BoleRequestContext) async throws -> Response
    ) async throws -> Response {
        // A second Host header is left among the fields, where a proxy may have read it instead.
        guard let authority = request.head.authority, hosts.contains(Self.host(of: authority)),
            !request.headers.contains(where: { $0.name.canonicalName == "host" })
        else {
            throw RequestRefusal.foreignHost
        }
        return try await next(request, context)
    }

    /// `authority` without its port, in lower case.
    static func host(of authority: String) -> String {
        let lower = authority.lowercased()
        guard let colon = lower.lastIndex(of: ":"), lower[colon...].dropFirst().allSatisfy(\.isNumber) else {
            return lower
        }
        return String(lower[..<colon])
    }
}
