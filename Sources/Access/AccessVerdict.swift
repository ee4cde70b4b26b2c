/// Whether somebody may do something.
package enum AccessVerdict: Hashable, Sendable {
    case allowed
    /// As if it did not exist (404). Source: requirements §0.
    case hidden
    /// He knows that it exists, but may not (403).
    case forbidden(AccessReason)
}
