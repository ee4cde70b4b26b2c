import Domain
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The page of an announcement, from what the use case read.
struct PublicityPresenter {
    private let visit: Visit
    private let view: ReadPublicity.View
    private var application: Application { view.dossier.application }
    private var texts: TextCatalogue { view.dossier.programme.texts }
    private var words: PublicityWords { PublicityWords(texts: texts) }

    init(_ visit: Visit, _ view: ReadPublicity.View) {
        (self.visit, self.view) = (visit, view)
    }

    var model: PublicityModel {
        let lead = texts(
            PublicityText.lead,
            [
                "name": application.applicant.name, "document": view.dossier.programme.document,
                "number": application.number,
            ])
        return PublicityModel(
            title: texts(PublicityText.title), lead: lead,
            badge: StateLabels(view.dossier.programme).badge(
                application.state, stages: view.dossier.steps.map(\.stage)),
            back: Link(texts(PublicityText.back), url: visit.links.review(application.id)),
            alerts: PublicityNote(visit, view.dossier, step: view.mayAct ? view.step : nil).alerts, facts: facts,
            download: Link(texts(PublicityText.download), url: visit.links.publicityForm(application.id)),
            record: view.mayAct
                ? Link(texts(PublicityText.record), url: visit.links.newObjection(application.id)) : nil,
            objections: view.objections.map(objection))
    }

    private var facts: [DefinitionList.Item] {
        let publicity = view.publicity
        let printed = texts(
            PublicityText.printedAt,
            ["at": visit.site.zone.dateMinute(of: publicity.printedAt), "name": publicity.printedBy])
        let calendar = words.calendar(publicity).joined()
        return [.init(texts(PublicityText.period), text: words.period(publicity), isWide: true)]
            + (calendar.isEmpty
                ? [] : [.init(texts(PublicityText.calendar), text: calendar, isWide: true)])
            + [.init(texts(PublicityText.printed), text: printed, isWide: true)]
    }

    private func objection(_ objection: Objection) -> PublicityModel.Objection {
        let words = ObjectionWords(texts, zone: visit.site.zone)
        let settlement = objection.settlement
        return PublicityModel.Objection(
            received: objection.receivedOn.description, channel: words.channel(objection.channel),
            objector: words.objector(objection), content: objection.content,
            recorded: words.signature(objection.recordedBy, objection.recordedAt),
            outcome: settlement.map { Badge(words.outcome($0.outcome), tone: .neutral) },
            measures: settlement.map { "\($0.measures)\n\(words.signature($0.settledBy, $0.settledAt))" } ?? "",
            settle: objection.isOpen && view.mayAct
                ? Link(texts(PublicityText.settle), url: visit.links.objection(application.id, objection.id)) : nil)
    }
}
