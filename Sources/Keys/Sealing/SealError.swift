/// A sealed value or file cannot be opened, or nothing can be sealed.
package enum SealError: Error, Hashable, Sendable {
    /// The key file lacks the key that the value names.
    case unknownKey(id: String)
    /// Altered, cut short, moved to another place, or sealed by another installation.
    case notAuthentic
    /// Opened, but not UTF-8.
    case notText
    /// The bytes have not the shape of a sealed file.
    case malformed
    /// The source of randomness gave too few bytes.
    case noRandomness
}
