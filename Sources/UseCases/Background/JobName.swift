/// The periodic jobs; the raw values are stored.
package enum JobName: String, Hashable, Sendable, CaseIterable {
    case expiredSessions = "expired-sessions"
    case staleAttempts = "stale-attempts"
    case deliveredMessages = "delivered-messages"
    case unreferencedFiles = "unreferenced-files"
}
