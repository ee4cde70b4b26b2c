/// How carefully the clients of a race are guarded.
enum Care: String, CaseIterable, Sendable {
    /// The storage as it is.
    case real
    /// Everybody acts on what was read before the race; only the conditional writes are left to guard.
    case conditionsOnly
    /// The same without the conditions: what the race comes to when nothing guards it.
    case none
}
