import Crypto
import Foundation

/// Keyed hashes (HMAC-SHA256, 64 hexadecimal digits): without the key nobody can try out values against them.
extension Sealer {
    /// What is stored beside a sealed value so that it can be found; equal for equal values of one context.
    ///
    /// Normalise `value` before (upper case, no blanks): one other character is another key.
    package func lookupKey(_ value: String, context: String) -> String {
        hash([context, value], naming.lookups)
    }

    /// The digest of a snapshot or another canonical text.
    package func digest(_ canonical: String, context: String) -> String {
        hash([context, canonical], naming.digests)
    }

    /// One link of a chain of events: depends on the payload and, through `previous`, on every event before.
    ///
    /// `previous` is empty for the first event.
    package func chainHash(previous: String, payload: String) -> String {
        hash([previous, payload], naming.chain)
    }

    /// A hasher for the content of a file, whose result is the name under which the file is kept.
    package func fileNameHasher() -> KeyedHasher {
        KeyedHasher(key: naming.fileNames)
    }

    /// Each part is preceded by its length, so that no two lists of parts read the same.
    private func hash(_ parts: [String], _ key: SymmetricKey) -> String {
        var hasher = KeyedHasher(key: key)
        for part in parts {
            let bytes = Array(part.utf8)
            hasher.update("\(bytes.count):".utf8)
            hasher.update(bytes)
        }
        return hasher.finish()
    }
}
