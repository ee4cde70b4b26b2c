package import Domain

/// Longer time for handing in.
package struct GrantedTime: Hashable, Sendable {
    /// Whether it was for a first submission; who may begin later may mend later, too.
    package let isFirst: Bool
    package let until: Instant

    package init(isFirst: Bool, until: Instant) {
        (self.isFirst, self.until) = (isFirst, until)
    }
}
