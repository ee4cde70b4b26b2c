import Crypto
package import Domain
import Hummingbird

/// The cookie that carries a session's secret.
///
/// Browsers share cookies between ports and `__Host-` allows no path, so the name carries site and listener.
package enum SessionCookie {
    /// `__Host-bole-<site>-out` on the public listener, `…-in` on the intranet.
    package static func name(site: SiteID, listener: Listener) -> String {
        "__Host-bole-\(site.text)-\(listener == .public ? "out" : "in")"
    }

    /// The cookie to set with `value`; it ends with the browser.
    static func setting(_ value: String, site: SiteID, listener: Listener) -> Cookie {
        Cookie(
            name: name(site: site, listener: listener), value: value, path: "/", secure: true, httpOnly: true,
            sameSite: .lax)
    }

    /// The cookie that makes the browser forget.
    static func clearing(site: SiteID, listener: Listener) -> Cookie {
        Cookie(
            name: name(site: site, listener: listener), value: "", maxAge: 0, path: "/", secure: true, httpOnly: true,
            sameSite: .lax)
    }

    /// The key under which the session with this secret is stored.
    static func hash(of value: String) -> String {
        Hex.text(SHA256.hash(data: Array(value.utf8)))
    }
}
