import Domain
package import FormEngine

/// Keyed digests, made with the site's keys.
package struct Digests: Sendable {
    /// The digest of a snapshot's canonical plain form.
    package let snapshot: @Sendable (_ canonical: String) -> String
    /// The hash of an event's canonical text, which holds the previous hash.
    package let chain: @Sendable (_ canonical: String) -> String
    /// The hash under which the token of a one-time link is stored.
    package let token: @Sendable (_ token: String) -> String

    package init(
        snapshot: @escaping @Sendable (String) -> String, chain: @escaping @Sendable (String) -> String,
        token: @escaping @Sendable (String) -> String
    ) {
        (self.snapshot, self.chain, self.token) = (snapshot, chain, token)
    }
}

/// Checks passwords slowly and on its own threads.
package protocol PasswordChecking: Sendable {
    /// Takes as long for an unknown account (`hash == nil`) as for a known one.
    /// - Throws: ``Overloaded`` when too many are waiting.
    func verify(_ password: String, against hash: String?) async throws -> Bool
}

/// Why a new password is refused.
package enum NewPasswordProblem: Hashable, Sendable, CaseIterable {
    case tooShort
    case tooLong
    /// A blank, or a character that is not printable ASCII.
    case characterNotAllowed
    /// Fewer than three of upper case, lower case, digits and special characters.
    case tooFewClasses
    /// Everybody knows it, because the demo prints it.
    case wellKnown
}

/// Judges and stores new passwords.
package protocol PasswordMaking: Sendable {
    /// Every reason against it; empty when it is good.
    func problems(of password: String) -> [NewPasswordProblem]
    /// The text to be stored in its stead.
    /// - Throws: ``Overloaded`` when too many are waiting.
    func stored(_ password: String) async throws -> String
}

/// The program has more to do than it can queue; the visitor should come back shortly.
package struct Overloaded: Error {
    package init() {}
}

/// Where attached files are kept.
package protocol BlobStore: Sendable {
    /// Begins to take a file of at most `limit` bytes.
    func begin(limit: Int) async throws -> any BlobSink

    /// The whole content of a file, opened.
    func read(_ blob: String) async throws -> [UInt8]

    /// A picture of a page of the file, from 0, or of the image, with the longest edge of at most `edge` pixels, upright and
    /// without metadata, as JPEG; `nil` where none can be made.
    func picture(_ blob: String, kind: FilesField.Kind, page: Int, edge: Int) async throws -> [UInt8]?

    /// How many pages pictures can be made of; 1 for an image, 0 where none can be made.
    func pages(_ blob: String, kind: FilesField.Kind) async throws -> Int
}

/// Takes one file piece by piece.
package protocol BlobSink: Sendable {
    /// - Returns: `false` once the limit is passed; the sink then drops everything.
    func append(_ bytes: [UInt8]) async throws -> Bool

    /// Looks at what came, and keeps it when it is of an accepted kind.
    func finish(accepting: [FilesField.Kind]) async throws -> FileVerdict

    /// Drops what came.
    func cancel() async
}

/// What came of a file.
package enum FileVerdict: Hashable, Sendable {
    case stored(blob: String, kind: FilesField.Kind, size: Int)
    case refused(FileProblem)
}

/// Why a file is refused.
package enum FileProblem: Hashable, Sendable {
    case empty
    case tooLarge(limit: Int)
    /// The content is of none of the accepted kinds, whatever the name says.
    case wrongKind(accepted: [FilesField.Kind])
    /// The content is damaged or cut off.
    case damaged
    /// A PDF that is encrypted or has scripts.
    case unsafeContent
    case tooManyFiles(limit: Int)
}
