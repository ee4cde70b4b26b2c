/// A sealed value as it is stored: `v1.<key id>.<base64url of nonce, ciphertext and tag>`.
package struct Sealed: Hashable, Sendable, CustomStringConvertible {
    package let text: String
    package let keyID: String
    let box: [UInt8]

    private static let version = "v1"
    /// 12 bytes of nonce and 16 of tag.
    private static let smallestBox = 28

    /// `nil` when `text` has another shape; whether it can be opened shows only in ``Sealer/open(_:context:)``.
    package init?(_ text: String) {
        // By bytes: every page opens many of them, and splitting by characters took as long as opening.
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].elementsEqual(Self.version.utf8), !parts[1].isEmpty,
            let box = Base64URL.decoded(parts[2]), box.count >= Self.smallestBox
        else { return nil }
        self.text = text
        keyID = String(Substring(parts[1]))
        self.box = box
    }

    init(keyID: String, box: [UInt8]) {
        self.keyID = keyID
        self.box = box
        text = Self.beginning(keyID: keyID) + Base64URL.encoded(box)
    }

    /// How every text sealed with the key begins.
    static func beginning(keyID: String) -> String { "\(version).\(keyID)." }

    package var description: String { text }
}
