/// Telephone numbers of the mainland.
package enum PhoneNumber {
    /// Eleven digits, the first 1, the second 3–9.
    package static func isMobile(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 11 && bytes.allSatisfy(isDigit) && bytes[0] == UInt8(ascii: "1")
            && bytes[1] >= UInt8(ascii: "3")
    }

    /// `0551-12345678`: area code, hyphen, 7 or 8 digits; 8 where the area is known to have eight.
    ///
    /// Source: R-FORM-42, A-42.
    package static func isLandline(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy(isDigit) }), (3...4).contains(parts[0].count),
            parts[0].first == UInt8(ascii: "0")
        else { return false }
        let area = String(decoding: parts[0], as: UTF8.self)
        return parts[1].count == 8 || (parts[1].count == 7 && !hasEightDigits(area: area))
    }

    /// `138****8000`.
    package static func masked(_ mobile: String) -> String {
        guard mobile.count >= 7 else { return "****" }
        return "\(mobile.prefix(3))****\(mobile.suffix(4))"
    }

    private static func hasEightDigits(area: String) -> Bool {
        area.count == 3 || area == "0551"
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
