/// How long a session lasts.
package struct SessionSettings: Sendable {
    /// Seconds without a request after which a session is over; default 30 minutes.
    package var idleSeconds: Int64
    /// Seconds after sign-in at which a session is over in any case; default 8 hours.
    package var absoluteSeconds: Int64
    /// A use is written down only when the last one written is this old, to spare the disk; default 1 minute.
    package var touchSeconds: Int64

    package init(idleSeconds: Int64 = 30 * 60, absoluteSeconds: Int64 = 8 * 3600, touchSeconds: Int64 = 60) {
        self.idleSeconds = idleSeconds
        self.absoluteSeconds = absoluteSeconds
        self.touchSeconds = touchSeconds
    }
}
