package import NIOCore

/// How long and how slowly one connection may keep the server waiting, and how much it may send.
///
/// A connection beyond a limit is closed without an answer: whoever is that slow is not reading one.
package struct ConnectionLimits: Sendable {
    /// The first request's head must be complete after this; a later one's within ``idle`` of the answer before.
    package var header: TimeAmount
    /// Within each such span that the server waits for a body, at least ``minimumRate`` must arrive.
    package var bodyWindow: TimeAmount
    /// Bytes per second.
    package var minimumRate: Int
    /// A body must be complete after this.
    package var body: TimeAmount
    /// The most bytes of one body that are read at all, wanted or not.
    package var bodyBytes: Int
    /// A connection without traffic is closed after this, also one whose browser takes nothing of its answer.
    package var idle: TimeAmount

    package init(
        header: TimeAmount = .seconds(10), bodyWindow: TimeAmount = .seconds(10), minimumRate: Int = 1024,
        body: TimeAmount = .seconds(120), bodyBytes: Int = 256 * 1024 * 1024, idle: TimeAmount = .seconds(60)
    ) {
        self.header = header
        self.bodyWindow = bodyWindow
        self.minimumRate = minimumRate
        self.body = body
        self.bodyBytes = bodyBytes
        self.idle = idle
    }
}
