package import Access
package import Domain
import WorkflowEngine

/// Opens an attached file for somebody who may see it; one function answers every download.
package struct OpenAttachment: Sendable {
    package struct View: Sendable {
        package let attachment: Attachment
        package let application: Application
        package let canEdit: Bool
        /// Whether the reader is the applicant.
        package let isOwn: Bool
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// The applicant opens what is in his form or was submitted; everybody else what the last submission holds.
    package func callAsFunction(_ actor: Actor, _ id: AttachmentID) async throws -> Outcome<View, Never> {
        try await context.storage.read { [context] store in
            guard let attachment = try store.attachments.find(id) else { return .hidden }
            return try DossierLookup(context, actor).with(attachment.application, to: .download, in: store) { dossier in
                let application = dossier.application
                let isOwn = actor.isApplicant(of: dossier.facts)
                let isInForm = dossier.attachments.contains { $0.id == id }
                let isSubmitted = try application.snapshot.map { try store.snapshots.holds(id, snapshot: $0) } ?? false
                guard isSubmitted || (isOwn && isInForm) else { return .hidden }
                let canEdit = isOwn && isInForm && application.state.isWithApplicant
                return .done(View(attachment: attachment, application: application, canEdit: canEdit, isOwn: isOwn))
            }
        }
    }
}
