import Crypto
import Domain

/// What a visitor who has not signed in carries, so that the sign-in form has a token too.
///
/// It is a signed cookie and not a row: a crawler that asks for ten thousand pages leaves nothing in the database.
/// Shape: `v.<32 random bytes>.<HMAC-SHA256>`, both base64url, under the name of the session's cookie, which replaces
/// it at sign-in. The signature covers site and listener, so that it is worth nothing elsewhere.
struct VisitorCookie: Sendable {
    private let key: SymmetricKey

    /// - Parameter key: 32 secret bytes; visitors keep their forms over a restart only when it is the same.
    init(key: [UInt8]) {
        self.key = SymmetricKey(data: key)
    }

    /// The cookie's value for 32 new `random` bytes.
    func value(random: [UInt8], site: SiteID, listener: Listener) -> String {
        let signature = sign("visitor", random, site, listener)
        return "v.\(Base64URL.text(random)).\(Base64URL.text(signature))"
    }

    /// The secret behind the visitor's tokens; `nil` when we did not make `value` for this site and listener.
    func csrfSecret(of value: String, site: SiteID, listener: Listener) -> [UInt8]? {
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "v", let random = Base64URL.bytes(parts[1]), random.count == 32,
            let signature = Base64URL.bytes(parts[2]),
            ConstantTime.areEqual(signature, sign("visitor", random, site, listener))
        else { return nil }
        return sign("csrf", random, site, listener)
    }

    private func sign(_ purpose: String, _ random: [UInt8], _ site: SiteID, _ listener: Listener) -> [UInt8] {
        let message = random + Array("\(purpose) \(listener.rawValue) \(site.text)".utf8)
        return Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
    }
}
