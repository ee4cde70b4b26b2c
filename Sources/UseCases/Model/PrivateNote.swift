/// What a reviewer wrote down for himself about an application (备忘); nobody else ever reads it.
package struct PrivateNote: Hashable, Sendable {
    package let text: String
    /// Counts its changes, from 1.
    package let version: Int64

    package init(text: String, version: Int64) {
        (self.text, self.version) = (text, version)
    }
}
