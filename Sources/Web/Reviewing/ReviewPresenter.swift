import Access
import Domain
import FormEngine
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The page on which one application is reviewed, from what the use case read and what was typed.
struct ReviewPresenter {
    let visit: Visit
    let view: ReadReview.View
    let entry: ReviewEntry
    let refusals: [TransitionRefusal]
    /// The comments were just saved, the opinion beside them was not.
    let isHalfSaved: Bool
    /// What waits for the reader before and after it.
    let neighbours: ListNeighbours

    private var dossier: Dossier { view.dossier }
    private var programme: Programme { dossier.programme }
    private var application: Application { dossier.application }
    private var texts: TextCatalogue { programme.texts }

    var model: ReviewModel {
        let sheets = SheetPresenter(
            programme, view.snapshot.sheet, view.snapshot.attachments, scope: view.scope, links: visit.links,
            texts: texts
        ).sections()
        let problems = sorted(boxes: takesComments ? sheets.map { SectionID(trusted: $0.id) } : [])
        let form = view.step.map { formPresenter($0, problems) }
        return ReviewModel(
            title: application.applicant.name, lead: lead,
            badge: StateLabels(programme).badge(application.state, stages: dossier.steps.map(\.stage)), links: links,
            steps: RouteSteps(dossier: dossier, zone: visit.site.zone).steps,
            alerts: halfSaved(form) + alerts(problems) + deadline, problems: problems.links, changes: changes,
            sections: sheets.map { section($0, problems, form) }, form: form.map(finished),
            earlier: earlier)
    }

    /// Until when the step that the reader holds may decide.
    private var deadline: [Alert] {
        guard view.step != nil, let end = dossier.batch.deadline(.review) else { return [] }
        let now = visit.now
        let sentence = DeadlineWords(texts: texts, zone: visit.site.zone).sentence(.review, ending: end, at: now)
        return [Alert(now < end ? .neutral : .warning, sentence, isNews: false)]
    }

    private var lead: String {
        texts(
            ReviewText.lead,
            [
                "document": programme.document, "number": application.number, "unit": application.employerName,
                "year": dossier.batch.year, "batch": dossier.batch.name,
            ])
    }

    /// Only whoever decides is asked; everybody else finds the comments where they belong.
    private var earlier: EarlierComments? {
        let count = dossier.publishedComments.count
        guard programme.workflow.earlierComments == .folded, view.step != nil, count > 0 else { return nil }
        return EarlierComments(
            question: texts(PublicityText.earlier, ["count": String(count)]), yes: texts(CommonText.yes),
            no: texts(CommonText.no))
    }

    /// Comments are only of use where something can be sent back with them.
    private var takesComments: Bool {
        !Set(view.offered).isDisjoint(with: [.return, .passBack, .reject])
    }

    private var changes: [ReviewModel.Change]? {
        view.changes.map { comparison in
            ReviewChanges(comparison: comparison, form: programme.form, sheet: view.snapshot.sheet, texts: texts).rows
        }
    }

    private func sorted(boxes: [SectionID]) -> ReviewProblems {
        ReviewProblems(
            refusals: refusals, entry: entry, boxes: boxes,
            fields: view.step.flatMap { programme.decisions[$0.stage.id] } ?? [],
            words: RefusalWords(programme, zone: visit.site.zone), problemWords: ProblemWords(texts),
            today: visit.context.today())
    }

    private func halfSaved(_ form: ReviewFormPresenter?) -> [Alert] {
        guard isHalfSaved, let form else { return [] }
        return [Alert(.success, texts(ReviewText.opinionNotSaved, ["label": form.opinionLabel]))]
    }

    private func alerts(_ problems: ReviewProblems) -> [Alert] {
        let announced = PublicityNote(visit, dossier, step: view.step).alerts
        let refused = problems.general.map { Alert(.error, $0) } + announced
        guard view.step == nil, application.state.stage != nil, !isAuditor else { return refused }
        let reason = isOwn ? ReviewText.ownApplication : ReviewText.readOnly
        return refused + [Alert(.info, texts(reason), isNews: false)]
    }

    private var isAuditor: Bool {
        visit.actor?.administersAnyUnit(in: programme.system) != true
    }

    private var isOwn: Bool {
        visit.actor?.isApplicant(of: dossier.facts) ?? false
    }
}

extension ReviewPresenter {
    // MARK: Ways on

    /// Where the list is to which the reader goes back.
    var list: String {
        isAuditor ? visit.links.audit : visit.links.reviews(programme.id)
    }

    private var links: [Link] {
        related
            + [
                neighbours.before.map { Link(texts(ReviewText.previous), url: visit.links.review($0)) },
                neighbours.after.map { Link(texts(ReviewText.next), url: visit.links.review($0)) },
                dossier.publicity.map { _ in
                    Link(texts(PublicityText.open), url: visit.links.publicity(application.id))
                },
                Link(texts(ReviewText.history), url: visit.links.history(application.id)),
                Link(texts(ReviewText.backToList), url: list),
            ].compactMap { $0 }
    }

    /// What the application follows, and what follows it.
    private var related: [Link] {
        ([view.related.followed].compactMap(\.self) + view.related.followers).map { other in
            let document = visit.site.programme(other.programme)?.document ?? ""
            return Link(
                texts(ApplyText.openOwn, ["document": document, "number": other.number]),
                url: visit.links.review(other.id))
        }
    }
}

extension ReviewPresenter {
    // MARK: Form and sections

    private func formPresenter(_ step: RouteStep, _ problems: ReviewProblems) -> ReviewFormPresenter {
        ReviewFormPresenter(
            view: view, step: step, entry: entry, problems: problems, texts: texts,
            fields: FieldPresenter(texts, today: visit.context.today()))
    }

    private func finished(_ form: ReviewFormPresenter) -> ReviewModel.Form {
        let toOpinion = texts(ReviewText.toOpinion, ["label": form.opinionLabel])
        return ReviewModel.Form(
            action: visit.links.review(application.id), csrf: visit.csrf, version: String(application.version),
            rows: form.rows, buttons: form.buttons,
            toOpinion: form.asksForOpinion ? Link(toOpinion, url: "#\(ReviewEntry.Name.text)") : nil,
            cancel: form.isOfPopUp ? Link(texts(CommonText.cancel), url: list) : nil)
    }

    private func section(
        _ sheet: SheetModel.Section, _ problems: ReviewProblems, _ form: ReviewFormPresenter?
    ) -> ReviewModel.Section {
        let id = SectionID(trusted: sheet.id)
        let ids = Set(([sheet] + sheet.inner).map { SectionID(trusted: $0.id) })
        let published = dossier.publishedComments.filter { ids.contains($0.place.section) }
        let typed = entry.comments[id] ?? ""
        return ReviewModel.Section(
            sheet: sheet, isChanged: view.changes.map { !$0.sections.isDisjoint(with: ids) } ?? false,
            comments: CommentPresenter(programme, zone: visit.site.zone).record(published),
            box: takesComments ? form.map { box(sheet, $0, problems) } : nil,
            hasComment: !typed.trimmed.isEmpty || published.contains { $0.state == .open })
    }

    private func box(
        _ sheet: SheetModel.Section, _ form: ReviewFormPresenter, _ problems: ReviewProblems
    ) -> CommentBox {
        let id = SectionID(trusted: sheet.id)
        return CommentBox(
            id: ReviewEntry.Name.commentPrefix + sheet.id, label: texts(ReviewText.comment),
            placeholder: texts(ReviewText.commentPlaceholder, ["section": sheet.title]),
            value: entry.comments[id] ?? "", limit: form.counter, errors: problems.comment(on: id))
    }
}
