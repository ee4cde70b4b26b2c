package import Access
package import Domain
import FormEngine
import Programmes

/// Renames and removes attachments of the working copy (R-FORM-45).
package struct EditAttachment: Sendable {
    package enum Refusal: Hashable, Sendable {
        case nameEmpty
        case nameTooLong(limit: Int)
        case nameForbiddenCharacter
        case gone
    }

    /// What the rename page shows.
    package struct View: Sendable {
        package let attachment: Attachment
        package let dossier: Dossier
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func view(_ actor: Actor, _ id: AttachmentID) async throws -> Outcome<View, Refusal> {
        try await context.storage.read { [context] store in
            guard let attachment = try store.attachments.find(id) else { return .hidden }
            return try DossierLookup(context, actor).with(attachment.application, to: .edit, in: store) { dossier in
                guard dossier.attachments.contains(attachment) else { return .hidden }
                return .done(View(attachment: attachment, dossier: dossier))
            }
        }
    }

    /// The extension stays whatever is typed.
    package func rename(_ actor: Actor, _ id: AttachmentID, to name: String) async throws -> Outcome<View, Refusal> {
        let base = Self.base(of: name.trimmed)
        let problems = Self.problems(base)
        guard problems.isEmpty else { return .refused(problems) }
        return try await change(actor, id) { store, attachment in
            try store.attachments.rename(attachment.id, to: "\(base).\(Self.pathExtension(attachment))")
        }
    }

    package func remove(_ actor: Actor, _ id: AttachmentID) async throws -> Outcome<View, Refusal> {
        let now = context.clock.now()
        return try await change(actor, id) { store, attachment in
            try store.attachments.remove(attachment.id, at: now)
        }
    }

    /// Puts it at another place among the files of its field.
    ///
    /// - Parameter index: from 0; one behind the last means the last.
    package func move(_ actor: Actor, _ id: AttachmentID, to index: Int) async throws -> Outcome<View, Refusal> {
        try await context.storage.write { [context] store in
            guard let attachment = try store.attachments.find(id) else { return .hidden }
            return try DossierLookup(context, actor).with(attachment.application, to: .edit, in: store) { dossier in
                let present = dossier.attachments.filter { $0.place == attachment.place }
                    .sorted { ($0.position, $0.id) < ($1.position, $1.id) }.map(\.id)
                guard present.contains(id) else { return .refused([.gone]) }
                var order = present.filter { $0 != id }
                order.insert(id, at: min(max(index, 0), order.count))
                // What stays where it is answers no comment.
                if order != present {
                    try store.attachments.arrange(order)
                    try store.comments.answer(
                        attachment.application, places: dossier.programme.form.withPages([attachment.place]))
                }
                return .done(View(attachment: attachment, dossier: dossier))
            }
        }
    }

    private func change(
        _ actor: Actor, _ id: AttachmentID,
        _ apply: @escaping @Sendable (any StoreTransaction, Attachment) throws -> Bool
    ) async throws -> Outcome<View, Refusal> {
        try await context.storage.write { [context] store in
            guard let attachment = try store.attachments.find(id) else { return .hidden }
            return try DossierLookup(context, actor).with(attachment.application, to: .edit, in: store) { dossier in
                guard try apply(store, attachment) else { return .refused([.gone]) }
                try store.comments.answer(
                    attachment.application, places: dossier.programme.form.withPages([attachment.place]))
                return .done(View(attachment: attachment, dossier: dossier))
            }
        }
    }

    private static let limit = 100

    private static func problems(_ base: String) -> [Refusal] {
        var problems: [Refusal] = base.isEmpty ? [.nameEmpty] : []
        if TextLength.count(base) > limit { problems.append(.nameTooLong(limit: limit)) }
        if base.unicodeScalars.contains(where: isForbidden) { problems.append(.nameForbiddenCharacter) }
        return problems
    }

    /// Separators of paths, control characters and marks that reverse the direction of writing.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        "/\\:*?\"<>|".unicodeScalars.contains(scalar)
            || [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
    }

    private static func base(of name: String) -> String {
        for kind in FilesField.Kind.allCases.map(\.rawValue) + ["jpeg"] where name.lowercased().hasSuffix("." + kind) {
            return String(name.dropLast(kind.count + 1)).trimmed
        }
        return name
    }

    private static func pathExtension(_ attachment: Attachment) -> String {
        attachment.kind.rawValue
    }
}
