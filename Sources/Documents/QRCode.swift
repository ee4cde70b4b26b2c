import CQR

/// A QR code as a drawing.
package enum QRCode {
    /// Modules of white around it, as ISO/IEC 18004 asks for.
    private static let quietZone = 4

    /// One path of black squares; `nil` when the text does not fit.
    package static func svg(_ text: String) -> String? {
        guard !text.isEmpty, let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let modules = code.pointee.data else { return nil }
        var path = ""
        for y in 0..<width {
            for x in 0..<width where modules[y * width + x] & 1 == 1 {
                path += "M\(x + quietZone) \(y + quietZone)h1v1h-1z"
            }
        }
        let size = width + 2 * quietZone
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size) \(size)">\
            <path d="M0 0h\(size)v\(size)H0z" fill="#fff"/><path d="\(path)" fill="#000"/></svg>
            """
    }
}
