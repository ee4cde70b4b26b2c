package import Access
package import Domain
package import HTTPTypes
package import Hummingbird
import NIOCore
package import Programmes
package import Texts
package import UseCases

/// One request to one site: who asks, in which words he is answered.
package struct Visit: Sendable {
    package let office: SiteOffice
    package let offices: Offices
    package let request: BoleRequestContext
    /// `nil` for a visitor who is not signed in.
    package let account: Account?
    /// When the request came in; what is valid for a time is so then.
    package let now: Instant
    package let links: Links
    /// The path and query that were asked for, to come back to after signing in.
    package let path: String
    /// The notice that the page before left in the query.
    package let notice: NoticeText?

    package var site: Site { office.context.site }
    package var texts: TextCatalogue { site.texts }
    package var context: SiteContext { office.context }
    package var csrf: String { request.csrfToken }
    package var actor: Actor? { account.map { $0.actor(on: request.listener, at: now) } }

    /// - Throws: ``RequestRefusal`` when the request is for no site.
    package init(_ offices: Offices, _ request: Request, _ context: BoleRequestContext) async throws {
        guard let id = context.site, let office = offices.bySite[id] else { throw RequestRefusal.notFound }
        (self.offices, self.office, self.request, links) = (offices, office, context, Links(id))
        path = request.head.path ?? "/"
        now = office.context.clock.now()
        notice = request.uri.queryParameters["notice"].flatMap { NoticeText(rawValue: "notice.\($0)") }
        if let session = context.session {
            let found = try await office.context.storage.read { try $0.accounts.find(session.account) }
            account = found.flatMap { $0.isActive && $0.listener == context.listener ? $0 : nil }
        } else {
            account = nil
        }
    }

    /// - Throws: ``SignInNeeded`` for visitors, which becomes a redirect to the sign-in page.
    package func signedIn() throws -> Actor {
        guard let actor else { throw SignInNeeded(url: links.signIn(returnTo: path)) }
        return actor
    }

    /// The value of an outcome that cannot be refused.
    package func value<Value, Reason>(_ outcome: Outcome<Value, Reason>) throws -> Value {
        switch outcome {
        case .done(let value): return value
        case .hidden: throw RequestRefusal.notFound
        case .forbidden: throw RequestRefusal.forbidden
        case .refused: throw RequestRefusal.malformed
        }
    }

    /// A redirect after a form was taken; the notice is shown there once.
    package func redirect(to url: String, notice: NoticeText? = nil) -> Response {
        guard let notice else { return Response(status: .seeOther, headers: [.location: url]) }
        let name = notice.rawValue.dropFirst("notice.".count)
        let fragment = url.split(separator: "#", maxSplits: 1)
        let base = String(fragment.first ?? "")
        let mark = base.contains("?") ? "&" : "?"
        let end = fragment.count == 2 ? "#\(fragment[1])" : ""
        return Response(status: .seeOther, headers: [.location: "\(base)\(mark)notice=\(name)\(end)"])
    }
}

/// Somebody asked for a page that needs an account; he is sent to the sign-in page and comes back afterwards.
package struct SignInNeeded: UserFacing {
    package let url: String

    package var status: HTTPResponse.Status { .seeOther }
    package var textKey: String { "error.sign-in-needed" }
    package var headers: HTTPFields { [.location: url] }
}
