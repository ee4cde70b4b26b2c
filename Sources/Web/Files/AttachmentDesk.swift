import Access
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// One request about a file that may be renamed and removed.
struct AttachmentDesk {
    let visit: Visit
    let actor: Actor
    private let view: EditAttachment.View

    /// - Throws: ``RequestRefusal`` when the person may not change the file named by `:id`.
    init(_ offices: Offices, _ request: Request, _ context: BoleRequestContext) async throws {
        visit = try await Visit(offices, request, context)
        actor = try visit.signedIn()
        guard let id = context.parameters.get("id").flatMap({ AttachmentID($0) }) else { throw RequestRefusal.notFound }
        // Whoever may not look at the file is not told either that it is there.
        _ = try visit.value(try await OpenAttachment(visit.context)(actor, id))
        view = try visit.value(try await EditAttachment(visit.context).view(actor, id))
    }

    var attachment: Attachment { view.attachment }
    /// The list of all attachments, at this one.
    var list: String { "\(visit.links.files(attachment.application))#file-\(attachment.id)" }
    /// The page on which the file was uploaded.
    var place: String { AttachmentPlace(visit.links, attachment).url }
    private var texts: TextCatalogue { view.dossier.programme.texts }

    private func breadcrumb(_ title: String) -> [Link] {
        [
            Link(texts(CommonText.home), url: visit.links.home), Link(texts(FormText.backToEditing), url: place),
            Link(title, url: visit.path),
        ]
    }

    private var cancel: ButtonLink { ButtonLink(texts(CommonText.cancel), url: place) }

    // MARK: Renaming

    func rename(typed: String?, problems: [EditAttachment.Refusal]) -> Response {
        let title = texts(FileText.renameTitle)
        let sentences = problems.map(sentence)
        let page = RenamePage(
            title: title, action: visit.links.renameAttachment(attachment.id), csrf: visit.csrf,
            row: FieldRow(
                id: "name", label: texts(FileText.newName), control: TextInput(value: typed ?? stem, unit: ending),
                requiredTitle: texts(CommonText.required), hint: texts(FileText.renameHint), errors: sentences,
                width: .full),
            problemsTitle: texts(CommonText.problemsTitle, ["count": String(sentences.count)]),
            problems: sentences.map { Link($0, url: "#name") },
            buttons: [Button(texts(CommonText.save), kind: .primary), cancel])
        return visit.page(
            title: title, breadcrumb: breadcrumb(title), status: problems.isEmpty ? .ok : .unprocessableContent,
            content: page.markup)
    }

    private var ending: String? { FileName.extension(of: attachment.name).map { ".\($0)" } }

    private var stem: String {
        String(attachment.name.dropLast(ending?.count ?? 0))
    }

    private func sentence(_ refusal: EditAttachment.Refusal) -> String {
        switch refusal {
        case .nameEmpty: texts(FileText.nameEmpty)
        case .nameTooLong(let limit): texts(FileText.nameTooLong, ["limit": String(limit)])
        case .nameForbiddenCharacter: texts(FileText.nameForbidden)
        case .gone: texts(FileText.gone)
        }
    }

    // MARK: Removing

    func question() -> Response {
        let title = texts(FileText.deleteTitle)
        let page = ConfirmPage(
            title: title, message: texts(FileText.deleteQuestion, ["name": attachment.name]),
            action: visit.links.deleteAttachment(attachment.id), csrf: visit.csrf, hidden: [],
            confirmTitle: texts(FileText.delete), cancel: cancel)
        return visit.page(title: title, breadcrumb: breadcrumb(title), content: page.markup)
    }
}
