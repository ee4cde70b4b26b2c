import Access
import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases

/// The page of one attached file.
struct AttachmentPresenter {
    private let visit: Visit
    private let view: OpenAttachment.View
    private let programme: Programme?
    private let number: Int
    private let count: Int

    /// - Parameters:
    ///   - number: the page that is shown, from 0.
    ///   - count: how many can be shown.
    init(_ visit: Visit, _ view: OpenAttachment.View, page number: Int, of count: Int) {
        (self.visit, self.view, self.number, self.count) = (visit, view, number, count)
        programme = visit.site.programme(view.application.programme)
    }

    private var attachment: Attachment { view.attachment }
    private var texts: TextCatalogue { programme?.texts ?? visit.texts }
    private var links: Links { visit.links }

    var breadcrumb: [Link] {
        [
            Link(texts(CommonText.home), url: links.home),
            Link(texts(CommonText.back), url: origin),
            Link(attachment.name, url: visit.path),
        ]
    }

    /// The page from which the reader most likely came.
    private var origin: String {
        guard view.isOwn else {
            return links.review(view.application.id)
        }
        return view.canEdit ? AttachmentPlace(links, attachment).url : links.preview(view.application.id)
    }

    var page: AttachmentPage {
        AttachmentPage(
            title: attachment.name, lead: lead, viewer: viewer,
            note: pageNote, pages: pageLinks, buttons: buttons)
    }

    private var pageNote: String? {
        guard attachment.kind == .pdf, count > 0 else { return nil }
        return texts(FileText.page, ["page": String(number + 1), "count": String(count)])
    }

    /// The ways to the pages around this one.
    private var pageLinks: AttachmentPage.Pages {
        let own = links.attachment(attachment.id)
        return AttachmentPage.Pages(
            previous: number > 0 ? Link(texts(FileText.previousPage), url: "\(own)?page=\(number)") : nil,
            next: number + 1 < count ? Link(texts(FileText.nextPage), url: "\(own)?page=\(number + 2)") : nil)
    }

    private var lead: String {
        let section = programme?.form.section(attachment.place.section)
        let field = attachment.place.field.flatMap { section?.field($0) }
        return texts(
            FileText.lead,
            [
                "section": section?.title ?? "", "field": field?.label ?? "", "size": AnswerWords.size(attachment.size),
                "time": visit.site.zone.dateTime(of: attachment.addedAt),
            ])
    }

    /// Pictures are shown as they were uploaded, of documents the first page.
    private var viewer: ImageViewer {
        let isPicture = attachment.kind != .pdf
        return ImageViewer(
            url: isPicture
                ? links.attachmentContent(attachment.id)
                : links.attachmentPicture(attachment.id, large: true) + (number > 0 ? "?page=\(number + 1)" : ""),
            name: attachment.name,
            words: ImageViewer.Words(
                zoomIn: texts(FileText.zoomIn), zoomOut: texts(FileText.zoomOut), reset: texts(FileText.zoomReset),
                original: texts(isPicture ? FileText.original : FileText.enlarge), hint: texts(FileText.zoomHint)))
    }

    private var buttons: [any Component] {
        let content = links.attachmentContent(attachment.id)
        let look: [any Component] = [
            ButtonLink(
                texts(FileText.open), url: content, kind: attachment.kind == .pdf ? .primary : .secondary),
            ButtonLink(texts(FileText.download), url: content + "?download=1"),
        ]
        guard view.canEdit else { return look }
        return look + [
            ButtonLink(texts(FileText.rename), url: links.renameAttachment(attachment.id)),
            ButtonLink(texts(FileText.delete), url: links.deleteAttachment(attachment.id)),
        ]
    }
}

/// Where in its application a file belongs.
struct AttachmentPlace {
    private let links: Links
    private let attachment: Attachment

    init(_ links: Links, _ attachment: Attachment) {
        (self.links, self.attachment) = (links, attachment)
    }

    /// The page of its section or record, at its field.
    var url: String {
        let place = attachment.place
        let anchor = place.field.map { "#\($0)" } ?? ""
        guard let record = place.record else { return links.section(attachment.application, place.section) + anchor }
        return links.record(attachment.application, place.section, record) + anchor
    }
}
