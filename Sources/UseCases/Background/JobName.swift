/// The periodic jobs; the raw values are stored.
package enum JobName: String, Hashable, Sendable, CaseIterable {
    case expiredSessions = "expired-sessions"
    case staleAttempts = "stale-attempts"
    case reviewVisits = "review-visits"
    case deliveredMessages = "delivered-messages"
    case unreferencedFiles = "unreferenced-files"
}
