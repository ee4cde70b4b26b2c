import Domain
import FormEngine
import Keys

/// How personal values are stored: sealed, with a keyed hash beside those that are searched exactly.
struct PersonalSealing: Sendable {
    let sealer: Sealer

    init(_ sealer: Sealer) {
        self.sealer = sealer
    }

    /// - Throws: ``SealError`` when there is no key to seal with.
    func seal(_ plain: String, _ context: String) throws -> String {
        try sealer.seal(plain, context: context).text
    }

    /// - Throws: ``UnreadableRow`` when no known key opens the text.
    func open(_ sealed: String, _ context: String) throws -> String {
        guard let parsed = Sealed(sealed) else { throw UnreadableRow(table: context, column: "sealed", id: "") }
        return try sealer.openText(parsed, context: context)
    }

    func lookup(_ value: String, _ context: String) -> String {
        sealer.lookupKey(value, context: context)
    }

    var answers: AnswerSealing {
        AnswerSealing(
            seal: { try seal($0, "answers") },
            // A value that cannot be opened is reported by the caller with the place where it stands.
            open: { try? open($0, "answers") },
            isCurrent: sealer.isCurrent)
    }
}
