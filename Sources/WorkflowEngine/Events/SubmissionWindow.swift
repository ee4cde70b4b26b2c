package import Domain

/// When an application may be handed in; each period includes its first instant and not its last: [opens, closes).
package struct SubmissionWindow: Hashable, Sendable {
    package let opensAt: Instant
    package let closesAt: Instant
    /// Until when a returned application may be handed in again (修改截止时间, A-05).
    package let correctionClosesAt: Instant

    /// `correctionClosesAt` is the end of the window unless another one is given.
    package init(opensAt: Instant, closesAt: Instant, correctionClosesAt: Instant? = nil) {
        self.opensAt = opensAt
        self.closesAt = closesAt
        self.correctionClosesAt = correctionClosesAt ?? closesAt
    }
}
