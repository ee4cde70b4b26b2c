package import Domain
package import Hummingbird
import NIOCore

/// What the middlewares have found out about one request; handed on from one to the next by value.
package struct BoleRequestContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The site named by the first path segment; `nil` on `/` and below `/assets`. Set by ``SiteRouting``.
    package var site: SiteID?
    /// The network side on which the request came in. Set by ``Entrance``.
    package var listener: Listener = .public
    /// The address of the browser, or `unknown` when there is no socket. Corrected by ``Entrance`` behind a proxy.
    package var peerAddress: String
    /// Whether pages are to be shown in large type (适老化). Set by ``Entrance``.
    package var isLargeType = false
    /// Who is signed in; `nil` for a visitor. Set by ``Sessions``.
    package var session: SessionRow?
    /// The key under which the session's row is stored. Set by ``Sessions``.
    package var sessionHash: String?
    /// What the hidden field `csrf` of this response's forms must hold; another text each time.
    package var csrfToken = ""
    /// The secret behind ``csrfToken``: 32 bytes, or empty where no site is known.
    package var csrfSecret: [UInt8] = []
    /// When the request's head had been read, on the clock that only runs forward.
    package let startedAt = ContinuousClock.now
    /// What inner middlewares leave for outer ones.
    package let trace = RequestTrace()

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peerAddress = source.channel.remoteAddress?.ipAddress ?? "unknown"
    }

    /// Names this request in the log and on error pages.
    package var requestID: String { id }
}
