import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases

/// The list of all attachments (附件一览表) of an application.
struct FilesPresenter {
    let desk: ApplicantDesk
    private let files: FilePresenter

    init(_ desk: ApplicantDesk) {
        self.desk = desk
        files = FilePresenter(links: desk.links, texts: desk.texts)
    }

    func page() -> FilesPage {
        let texts = desk.texts
        let next = ButtonLink(texts(FormText.next), url: desk.links.preview(desk.id), kind: .primary)
        return FilesPage(
            title: texts(FileText.listTitle),
            lead: texts(FormText.lead, ["document": desk.programme.document, "number": desk.application.number]),
            alerts: missing + duplicates, groups: desk.sections.flatMap(groups),
            empty: EmptyState(texts(FileText.none)), buttons: [next])
    }

    private func groups(_ section: SectionDefinition) -> [FilesPage.Group] {
        guard section.records != nil else {
            return group("section-\(section.id)", section.title, section, record: nil)
        }
        return desk.view.sheet.answers(of: section).records.flatMap { record in
            let name = RecordsPresenter.name(of: record, section, desk.texts)
            let title = desk.texts(FileText.ofRecord, ["section": section.title, "name": name])
            return group("record-\(record.id)", title, section, record: record.id)
        }
    }

    private func group(
        _ anchor: String, _ title: String, _ section: SectionDefinition, record: RecordID?
    ) -> [FilesPage.Group] {
        let here = section.fields.flatMap { field in
            let place = AnswerPlace(section: section.id, record: record, field: field.id)
            let files = desk.view.attachments.filter { $0.place == place }.sorted { $0.position < $1.position }
            return files.enumerated().map { file($1, field, at: $0, of: files.count) }
        }
        return here.isEmpty ? [] : [FilesPage.Group(anchor: anchor, title: title, files: here)]
    }

    private func file(
        _ attachment: Attachment, _ field: FieldDefinition, at index: Int, of count: Int
    ) -> UploadedFile {
        let view = ButtonLink(
            desk.texts(FileText.view), url: desk.links.attachment(attachment.id), kind: .link,
            description: desk.texts(FileText.viewNamed, ["name": attachment.name]))
        let note = FileRemarks(desk).twins(of: attachment).map { desk.texts(FileText.sameAs, ["name": $0]) }
        let order =
            desk.view.canEdit && count > 1
            ? FileOrder(attachment, at: index, of: count, desk: desk).form : nil
        return files.file(
            attachment, label: field.label, canEdit: desk.view.canEdit, actions: [view], note: note, order: order)
    }
}

extension FilesPresenter {
    /// What is still to be attached, each with the way there (R-FORM-65).
    private var missing: [Alert] {
        let links = FileRemarks(desk).missing
        guard desk.view.canEdit, !links.isEmpty else { return [] }
        let items: [Markup] = links.map { "<li>\($0)</li>" }
        return [
            Alert(
                .warning, desk.texts(FileText.missing, ["count": String(links.count)]), content: "<ul>\(items)</ul>",
                isNews: false)
        ]
    }

    private var duplicates: [Alert] {
        guard desk.view.canEdit, FileRemarks(desk).hasTwins else { return [] }
        return [Alert(.info, desk.texts(FileText.duplicates), isNews: false)]
    }
}
