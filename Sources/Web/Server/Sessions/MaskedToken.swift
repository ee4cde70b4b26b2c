/// A secret under a mask of random bytes, so that no two pages show the same text.
///
/// A compressed page whose length tells how well a guess matched (BREACH) then tells nothing.
/// Shape: base64url of 32 bytes of mask and 32 bytes of mask XOR secret.
enum MaskedToken {
    /// - Parameters: both 32 bytes.
    static func text(secret: [UInt8], mask: [UInt8]) -> String {
        Base64URL.text(mask + zip(mask, secret).map { $0 ^ $1 })
    }

    /// Whether `text` is `secret` under some mask.
    static func matches(_ text: String, secret: [UInt8]) -> Bool {
        guard secret.count == 32, let bytes = Base64URL.bytes(text), bytes.count == 64 else { return false }
        let unmasked = zip(bytes[..<32], bytes[32...]).map { $0 ^ $1 }
        return ConstantTime.areEqual(unmasked, secret)
    }
}
