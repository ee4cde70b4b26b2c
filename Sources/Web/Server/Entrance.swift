package import Domain
import HTTPTypes
package import Hummingbird
import Parsing

/// Notes on which listener and from which address a request came in, and whether large type is wanted.
package struct Entrance: RouterMiddleware {
    /// The cookie in which a browser keeps its wish for large type; `1` means yes.
    package static let largeTypeCookie = "bole-large-type"

    private let listener: Listener
    private let isBehindProxy: Bool

    /// - Parameter isBehindProxy: whether the last entry of `X-Forwarded-For` was written by our own proxy.
    package init(listener: Listener, isBehindProxy: Bool) {
        self.listener = listener
        self.isBehindProxy = isBehindProxy
    }

    package func handle(
        _ request: Request,
        context: BoleRequestContext,
        next: (Request, BoleRequestContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.listener = listener
        context.isLargeType = CookieHeader(request.headers[values: .cookie]).only(Self.largeTypeCookie) == "1"
        if isBehindProxy, let address = forwardedAddress(request) {
            context.peerAddress = address
        }
        return try await next(request, context)
    }

    private func forwardedAddress(_ request: Request) -> String? {
        guard let name = HTTPField.Name("X-Forwarded-For"), let last = request.headers[values: name].last else {
            return nil
        }
        let address = last.split(separator: ",").last?.filter { $0 != " " } ?? ""
        return address.isEmpty ? nil : LogText.escaped(address, limit: 45)
    }
}
