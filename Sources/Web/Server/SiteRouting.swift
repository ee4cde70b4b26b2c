package import Domain
import HTTPTypes
package import Hummingbird

/// Lets the first path segment name the site (站点); `/` is the list of sites, an unknown site is not found.
package struct SiteRouting: RouterMiddleware {
    /// Answers `/`, normally with the list of sites.
    package typealias Home = @Sendable (Request, BoleRequestContext) async throws -> Response

    private let sites: Set<SiteID>
    private let home: Home

    package init(sites: Set<SiteID>, home: @escaping Home) {
        self.sites = sites
        self.home = home
    }

    package func handle(
        _ request: Request,
        context: BoleRequestContext,
        next: (Request, BoleRequestContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        // The router overlooks empty segments; here they would hide which site is meant.
        guard request.head.path?.hasPrefix("/") == true, !path.contains("//") else { throw RequestRefusal.malformed }
        guard let segment = path.split(separator: "/").first else { return try await root(request, context) }
        guard let site = SiteID(String(segment)), sites.contains(site) else { throw RequestRefusal.notFound }
        var context = context
        context.site = site
        return try await next(request, context)
    }

    private func root(_ request: Request, _ context: BoleRequestContext) async throws -> Response {
        context.coreContext.endpointPath.value = "/"
        guard request.method == .get || request.method == .head else {
            throw HTTPError(.methodNotAllowed, headers: [.allow: "GET, HEAD"])
        }
        return try await home(request, context)
    }
}
