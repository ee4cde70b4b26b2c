/// What somebody should have at hand before he applies.
package struct ApplicationNeeds: Hashable, Sendable {
    /// Papers to be scanned, as the pack names them; empty = what the form's required files are called.
    package let scans: [String]
    /// How long filling in takes; `nil` = nobody has measured it.
    package let minutes: Int?

    package init(scans: [String] = [], minutes: Int? = nil) {
        (self.scans, self.minutes) = (scans, minutes)
    }
}
