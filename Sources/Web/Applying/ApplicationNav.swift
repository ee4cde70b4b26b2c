import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The list of sections beside an application's pages, with what stands behind them (R-FORM-63).
struct ApplicationNav {
    private let desk: ApplicantDesk

    init(_ desk: ApplicantDesk) {
        self.desk = desk
    }

    func navigation(current: String) -> SectionNav {
        let items = desk.pages.map { section in
            let url = desk.links.section(desk.id, section.id)
            return SectionNav.Item(
                title: section.title, url: url, isCurrent: url == current, marks: marks(section.id))
        }
        let done = desk.pages.count { isComplete($0.id) }
        return SectionNav(
            title: desk.texts(FormText.sections), items: items + ends(current),
            summary: desk.texts(FormText.progress, ["done": "\(done)", "count": "\(desk.pages.count)"]),
            actions: actions)
    }

    /// Programmes with a check have the last three entries in the list, the others as buttons under it.
    private func ends(_ current: String) -> [SectionNav.Item] {
        guard desk.programme.hasCheckStep else { return [] }
        let (texts, links) = (desk.texts, desk.links)
        let ends = [
            (texts(FileText.listTitle), links.files(desk.id)), (texts(FormText.previewTitle), links.preview(desk.id)),
            (texts(CheckText.title), links.submission(desk.id)),
        ]
        return ends.map { title, url in SectionNav.Item(title: title, url: url, isCurrent: url == current) }
    }

    private var actions: [any Component] {
        guard !desk.programme.hasCheckStep else { return [] }
        let (texts, links) = (desk.texts, desk.links)
        let preview = ButtonLink(texts(VerbText.previewForm), url: links.preview(desk.id))
        guard desk.view.canEdit else { return [preview] }
        return [preview, ButtonLink(texts(VerbText.submit), url: links.submission(desk.id), kind: .primary)]
    }

    private func marks(_ section: SectionID) -> [SectionNav.Mark] {
        let progress: SectionNav.Mark =
            isComplete(section) ? .done(desk.texts(FormText.complete)) : .missing(desk.texts(FormText.incomplete))
        return isToAmend(section) ? [progress, .amend(desk.texts(FormText.amend))] : [progress]
    }

    private func isComplete(_ section: SectionID) -> Bool {
        desk.view.check.allSatisfy { item in
            if case .rule = item.subject { return true }
            return page(of: item) != section || item.isMet
        }
    }

    private func page(of item: CheckItem) -> SectionID { desk.programme.form.page(of: item.place.section) }

    /// The mark “改” of R-FORM-24.
    private func isToAmend(_ section: SectionID) -> Bool {
        desk.application.state == .returned
            && desk.dossier.publishedComments.contains {
                desk.programme.form.page(of: $0.place.section) == section && $0.state != .resolved
            }
    }
}
