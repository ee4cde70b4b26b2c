import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The preview of an application (申报情况预览, 预览).
struct PreviewPresenter {
    private let desk: ApplicantDesk
    private let sections: [SheetModel.Section]

    init(_ desk: ApplicantDesk) {
        self.desk = desk
        sections = SheetPresenter(
            desk.programme, desk.view.sheet, desk.view.attachments, scope: desk.view.scope, links: desk.links,
            texts: desk.texts
        ).sections()
    }

    var title: String {
        desk.programme.hasCheckStep ? desk.texts(FormText.previewTitle) : desk.texts(VerbText.previewForm)
    }

    var page: PreviewPage {
        PreviewPage(
            title: title,
            lead: desk.texts(
                FormText.lead, ["document": desk.programme.document, "number": desk.application.number]),
            badge: StateLabels(desk.programme).badge(desk.application.state, stages: desk.dossier.steps.map(\.stage)),
            actions: actions, alerts: alerts, sections: sections,
            related: RelatedPresenter(desk.visit, desk.dossier).card(
                desk.view.followed?.application, desk.view.followers
            ) {
                desk.links.preview($0)
            }, outcome: OutcomePresenter(dossier: desk.dossier, zone: desk.zone).card)
    }

    /// The bar on the right that leads to each item (R-FORM-62).
    var navigation: SectionNav {
        SectionNav(
            title: desk.texts(FormText.sections),
            items: sections.map { section in
                SectionNav.Item(
                    title: section.title, url: "#\(section.anchor)",
                    mark: isMissing(section) ? .missing(desk.texts(FormText.incomplete)) : nil)
            })
    }

    private func isMissing(_ section: SheetModel.Section) -> Bool {
        section.allFields.contains(where: \.isMissing)
    }

    private var actions: [any Component] {
        let (texts, links) = (desk.texts, desk.links)
        let history = ButtonLink(texts(ApplyText.history), url: links.history(desk.id))
        guard desk.view.canEdit else {
            return [ButtonLink(texts(CommonText.back), url: links.programme(desk.programme.id)), history]
        }
        let edit = ButtonLink(texts(FormText.backToEditing), url: desk.entrance)
        let submit = ButtonLink(texts(VerbText.submit), url: links.submission(desk.id), kind: .primary)
        return desk.application.pass > 0 ? [edit, history, submit] : [edit, submit]
    }

    private var alerts: [Alert] {
        guard desk.view.canEdit, sections.contains(where: isMissing) else { return [] }
        return [Alert(.warning, desk.texts(FormText.missingMarked), isNews: false)]
    }
}
