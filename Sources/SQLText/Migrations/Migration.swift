/// One numbered change of the schema, frozen once it is released.
package struct Migration: Hashable, Sendable {
    /// Counted upwards from 1.
    package let version: Int
    /// What the change is about, for messages.
    package let name: String
    /// The statements, in the dialect of the database they are for.
    package let text: String
    /// A digest of `text` in hexadecimal, made by the caller; recorded, and compared at every later start.
    package let digest: String

    /// A migration as it is read from its file.
    package init(version: Int, name: String, text: String, digest: String) {
        self.version = version
        self.name = name
        self.text = text
        self.digest = digest
    }
}
