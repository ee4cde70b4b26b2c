/// A password could be neither hashed nor compared.
package enum PasswordError: Error, Hashable, Sendable {
    /// Too many are waiting; the visitor may try again in a moment.
    case busy
    /// The threads are being shut down, or the caller was cancelled.
    case stopping
    /// The stored text is no password hash.
    case malformedHash
    /// The source of randomness or the memory failed.
    case exhausted
}
