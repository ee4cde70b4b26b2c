package import Access
package import Domain

/// A grant that somebody holds in another's stead (代), and when: [from, to).
package struct Deputation: Hashable, Sendable {
    package let grant: Grant
    package let from: Instant
    package let to: Instant

    package init(grant: Grant, from: Instant, to: Instant) {
        (self.grant, self.from, self.to) = (grant, from, to)
    }
}
