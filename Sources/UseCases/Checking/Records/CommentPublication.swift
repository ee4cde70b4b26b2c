package import Domain

/// That a stage published comments in a pass at an instant.
package struct CommentPublication: Hashable, Sendable {
    package let position: Int
    package let pass: Int
    package let at: Instant

    package init(position: Int, pass: Int, at: Instant) {
        (self.position, self.pass, self.at) = (position, pass, at)
    }
}
