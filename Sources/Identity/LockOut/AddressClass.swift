#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The part of a network address that stands for one visitor: an IPv4 address, or the first 64 bits of an IPv6 one.
package struct AddressClass: Hashable, Sendable, CustomStringConvertible {
    /// `203.0.113.7` or `2001:db8:0:1`; one spelling for each class.
    package let text: String

    /// `nil` when `address` is no IP address in text.
    package init?(_ address: String) {
        // NB: C would read only what stands before a NUL.
        guard !address.utf8.contains(0) else { return nil }
        var four = in_addr()
        if inet_pton(AF_INET, address, &four) == 1 {
            text = Self.dotted(withUnsafeBytes(of: four, Array.init))
            return
        }
        var six = in6_addr()
        guard inet_pton(AF_INET6, address, &six) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: six, Array.init)
        let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        text = isMapped ? Self.dotted(bytes.suffix(4)) : Self.groups(bytes.prefix(8))
    }

    package var description: String { text }

    private static func dotted(_ bytes: some Collection<UInt8>) -> String {
        bytes.map(String.init).joined(separator: ".")
    }

    private static func groups(_ bytes: ArraySlice<UInt8>) -> String {
        stride(from: 0, to: bytes.count, by: 2)
            .map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
            .joined(separator: ":")
    }
}
