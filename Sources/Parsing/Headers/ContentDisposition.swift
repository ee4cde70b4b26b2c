/// Writes the Content-Disposition header of a download.
package enum ContentDisposition: String, Hashable, Sendable {
    case inline
    case attachment

    /// `attachment; filename="_.pdf"; filename*=UTF-8''...`: old readers take the first name, all others the second.
    ///
    /// Source: RFC 6266, section 4.3 and appendix D.
    package func header(fileName: String) -> String {
        let fallback = String(decoding: fileName.unicodeScalars.map(Self.ascii), as: UTF8.self)
        return "\(rawValue); filename=\"\(fallback)\"; filename*=UTF-8''\(PercentEncoding.encoded(fileName))"
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> UInt8 {
        let quoted: Set<Unicode.Scalar> = ["\"", "\\", "%", "/"]
        guard scalar.isASCII, scalar.value >= 0x20, scalar.value != 0x7F, !quoted.contains(scalar)
        else { return UInt8(ascii: "_") }
        return UInt8(truncatingIfNeeded: scalar.value)
    }
}
