package import Domain
import HTTPTypes
package import Hummingbird
import Parsing

/// Finds out who is signed in, and begins and ends sessions.
///
/// A session belongs to one site and one listener; on another its cookie means nobody. A visitor gets a signed cookie
/// (see ``VisitorCookie``), so that every form has a token.
package struct Sessions: RouterMiddleware {
    private let store: any SessionStore
    private let settings: SessionSettings
    private let clock: WallClock
    private let ids: IDSource
    private let visitors: VisitorCookie

    /// - Parameter visitorKey: 32 secret bytes that sign the cookies of visitors; drawn anew when `nil`.
    package init(
        store: any SessionStore, settings: SessionSettings = SessionSettings(), clock: WallClock, ids: IDSource,
        visitorKey: [UInt8]? = nil
    ) {
        self.store = store
        self.settings = settings
        self.clock = clock
        self.ids = ids
        visitors = VisitorCookie(key: visitorKey ?? ids.randomBytes(32))
    }

    package func handle(
        _ request: Request,
        context: BoleRequestContext,
        next: (Request, BoleRequestContext) async throws -> Response
    ) async throws -> Response {
        guard let site = context.site else { return try await next(request, context) }
        var context = context
        let name = SessionCookie.name(site: site, listener: context.listener)
        let value = CookieHeader(request.headers[values: .cookie]).only(name)
        if let value { try await resume(value, site, &context) }
        let newCookie = context.session == nil ? welcome(value, site, &context) : nil
        context.csrfToken = MaskedToken.text(secret: context.csrfSecret, mask: ids.randomBytes(32))
        context.trace.account = context.session?.account

        var response = try await next(request, context)
        if let newCookie, !response.headers[values: .setCookie].contains(where: { $0.hasPrefix(name + "=") }) {
            response.setCookie(newCookie)
        }
        return response
    }

    /// Begins a session for `account` under a new secret and ends the one before; set the cookie on the response.
    ///
    /// - Throws: what the store throws; ``RequestRefusal/notFound`` outside a site.
    package func signIn(_ account: AccountID, _ context: BoleRequestContext) async throws -> Cookie {
        guard let site = context.site else { throw RequestRefusal.notFound }
        try await end(context)
        let secret = Base64URL.text(ids.randomBytes(32))
        let now = clock.now()
        let row = SessionRow(
            account: account, site: site, listener: context.listener, csrf: Base64URL.text(ids.randomBytes(32)),
            createdAt: now, lastSeenAt: now, expiresAt: now.adding(seconds: settings.absoluteSeconds))
        try await store.insert(row, hash: SessionCookie.hash(of: secret))
        return SessionCookie.setting(secret, site: site, listener: context.listener)
    }

    /// Ends the session; set the cookie on the response, so that the browser forgets too.
    ///
    /// - Throws: what the store throws; ``RequestRefusal/notFound`` outside a site.
    package func signOut(_ context: BoleRequestContext) async throws -> Cookie {
        guard let site = context.site else { throw RequestRefusal.notFound }
        try await end(context)
        return SessionCookie.clearing(site: site, listener: context.listener)
    }

    private func end(_ context: BoleRequestContext) async throws {
        if let hash = context.sessionHash, let site = context.site {
            try await store.delete(hash, at: site)
        }
    }

    private func resume(_ value: String, _ site: SiteID, _ context: inout BoleRequestContext) async throws {
        // A visitor's cookie holds dots, a secret does not: it need not be looked up.
        guard value.utf8.count == 43, !value.contains(".") else { return }
        let hash = SessionCookie.hash(of: value)
        guard let row = try await store.find(hash, at: site), row.site == site, row.listener == context.listener,
            let secret = Base64URL.bytes(row.csrf), secret.count == 32
        else { return }
        let now = clock.now()
        guard now < row.expiresAt, now < row.lastSeenAt.adding(seconds: settings.idleSeconds) else {
            return try await store.delete(hash, at: site)
        }
        if now >= row.lastSeenAt.adding(seconds: settings.touchSeconds) {
            try await store.touch(hash, at: site, lastSeenAt: now)
        }
        (context.session, context.sessionHash, context.csrfSecret) = (row, hash, secret)
    }

    /// Gives the visitor a secret: from the cookie when it is ours, else from the new cookie that is returned.
    private func welcome(_ value: String?, _ site: SiteID, _ context: inout BoleRequestContext) -> Cookie? {
        let known = value.flatMap { visitors.csrfSecret(of: $0, site: site, listener: context.listener) }
        if let known {
            context.csrfSecret = known
            return nil
        }
        let fresh = visitors.value(random: ids.randomBytes(32), site: site, listener: context.listener)
        context.csrfSecret = visitors.csrfSecret(of: fresh, site: site, listener: context.listener) ?? []
        return SessionCookie.setting(fresh, site: site, listener: context.listener)
    }
}
