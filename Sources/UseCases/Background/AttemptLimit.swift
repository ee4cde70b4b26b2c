/// How often something may be tried: `burst` times at once, and `perMinute` attempts come back each minute.
package struct AttemptLimit: Hashable, Sendable {
    package let burst: Int
    package let perMinute: Int

    package init(burst: Int, perMinute: Int) {
        (self.burst, self.perMinute) = (burst, perMinute)
    }
}
