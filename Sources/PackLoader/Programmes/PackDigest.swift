import Crypto
import Domain
import FormEngine
import Foundation

/// The SHA-256 of everything that makes one revision of a programme.
struct PackDigest {
    private var hash = SHA256()
    private var seenLists: Set<CodeListID> = []

    /// Adds one part; its length goes before it, so that no two sequences of parts look alike.
    mutating func add(_ bytes: Data) {
        hash.update(data: Data("\(bytes.count):".utf8))
        hash.update(data: bytes)
    }

    /// Adds a code list once.
    mutating func add(_ list: CodeList) {
        guard seenLists.insert(list.id).inserted else { return }
        let items = list.items.map { "\($0.code)\t\($0.name)\t\($0.group ?? "")\($0.parent.map { "\t\($0)" } ?? "")\n" }
        add(Data("\(list.id)\t\(list.title)\n\(items.joined())".utf8))
    }

    /// Adds what can be chosen in a field for a division.
    mutating func add(_ field: DivisionField) {
        let lines = field.choices.map { "\($0.code)\t\($0.name)\n" }
        add(Data("divisions\n\(lines.joined())".utf8))
    }

    /// The first 32 hexadecimal digits.
    var revision: RevisionID {
        let digits = hash.finalize().prefix(16).map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0\(text)" : text
        }
        return RevisionID(trusted: digits.joined())
    }
}
