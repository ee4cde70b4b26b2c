import Crypto
import Foundation
import NIOCore

/// One file that every page may load: a stylesheet, a script, an image, a font.
struct Asset: Sendable {
    let bytes: ByteBuffer
    /// The value of `Content-Type`.
    let type: String
    /// 16 hexadecimal digits of the content's SHA-256.
    let digest: String

    init(_ data: Data, type: String) {
        bytes = ByteBuffer(bytes: data)
        self.type = type
        digest = String(Hex.text(SHA256.hash(data: data)).prefix(16))
    }

    /// The content types by file extension; a file with another extension is not served.
    static let types = [
        "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8",
        "svg": "image/svg+xml",
        "txt": "text/plain; charset=utf-8",
        "webmanifest": "application/manifest+json",
        "ico": "image/x-icon",
        "jpg": "image/jpeg",
        "png": "image/png",
        "woff2": "font/woff2",
    ]
}
