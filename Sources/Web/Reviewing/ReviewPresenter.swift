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
    /// Who else reads it now; `nil` for somebody who cannot decide.
    let noted: NoteReviewVisit.Presence?

    private var dossier: Dossier { view.dossier }
    private var programme: Programme { dossier.programme }
    private var application: Application { dossier.application }
    private var texts: TextCatalogue { programme.texts }

    var model: ReviewModel {
        let sheets = SheetPresenter(
            programme, view.snapshot.sheet, view.snapshot.attachments, scope: view.scope, links: visit.links,
            texts: texts, isLookedAtInPlace: true, lookUp: lookUp
        ).sections()
        let problems = sorted(boxes: takesComments ? places(sheets) : [])
        let form = view.step.map { formPresenter($0, problems) }
        let remarks = remarks(problems, form)
        return ReviewModel(
            title: application.applicant.name, lead: lead,
            badge: StateLabels(programme).badge(application.state, stages: dossier.steps.map(\.stage)), links: links,
            steps: RouteSteps(dossier: dossier, zone: visit.site.zone).steps, presence: presence,
            alerts: halfSaved(form) + alerts(problems) + deadline, problems: problems.links,
            secondReading: secondReading, opinions: opinions, sections: sheets.map(remarks.section),
            wholeBox: remarks.wholeBox, wholeComments: remarks.wholeComments, form: form.map(finished),
            note: form?.note ?? standingNote(problems), keys: keys, earlier: earlier)
    }

    /// Until when the step that the reader holds may decide.
    private var deadline: [Alert] {
        guard view.step != nil, let end = dossier.batch.deadline(.review) else { return [] }
        let now = visit.now
        let sentence = DeadlineWords(texts: texts, zone: visit.site.zone).sentence(.review, ending: end, at: now)
        return [Alert(now < end ? .neutral : .warning, sentence, isNews: false)]
    }

    private var presence: PresenceBox? {
        let words = ColleagueWords(texts: texts, zone: visit.site.zone)
        return noted.map { noted in
            PresenceBox(
                lines: noted.colleagues.map(words.line), url: visit.links.reviewPresence(application.id),
                seen: String(noted.seenAt.milliseconds))
        }
    }

    /// Only for whoever reviews for a unit that the application has reached.
    private var lookUp: (@Sendable (AnswerPlace) -> String)? {
        let reviews = dossier.route.contains { step in
            step.reachedAt != nil && visit.actor?.administers(step.unit, in: programme.system) == true
        }
        guard reviews, !isOwn else { return nil }
        let (links, id) = (visit.links, application.id)
        return { place in links.lookUp(id, place) }
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

    /// Where the stage takes comments: of the application, of its sections, or of its answers and records too.
    private func places(_ sheets: [SheetModel.Section]) -> [AnswerPlace] {
        guard let level = view.step?.stage.commentLevel else { return [] }
        let drafts = view.drafts.map(\.place)
        let offered = ReviewPlaces(level).offered(sheets)
        return offered + drafts.filter { !offered.contains($0) }
    }

    private var secondReading: ReviewModel.SecondReading? {
        view.changes.map { comparison in
            let changes = ReviewChanges(
                comparison: comparison, form: programme.form, sheet: view.snapshot.sheet, texts: texts)
            return ReviewModel.SecondReading(remarks: view.ownComments.map(remark), changes: changes.rows)
        }
    }

    private func remark(_ comment: Comment) -> ReviewModel.Remark {
        let words = PlaceWords(programme, view.snapshot.sheet)
        return ReviewModel.Remark(
            place: Link(words.text(comment.place), url: "#\(words.anchor(comment.place))"), text: comment.text,
            state: CommentPresenter(programme, zone: visit.site.zone).badge(comment), reply: comment.reply?.text ?? "")
    }

    private var opinions: [DefinitionList.Item] {
        view.opinions.map { event in
            let stage = event.position.flatMap { position in dossier.steps.first { $0.position == position } }?.stage
            let title = texts(
                ReadingText.opinionOf,
                [
                    "label": stage?.opinionLabel ?? texts(ReviewText.recommendation), "unit": event.unitName,
                    "date": visit.site.zone.date(of: event.at).description,
                ])
            return DefinitionList.Item(title, text: event.text, isWide: true)
        }
    }

    private func sorted(boxes: [AnswerPlace]) -> ReviewProblems {
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

    /// The list to which the reader goes back.
    var list: Link {
        isAuditor
            ? Link(visit.texts(ReviewText.auditTitle), url: visit.links.audit)
            : visit.listLink(programme, visit.workList(of: dossier))
    }

    private var links: [ButtonLink] {
        related
            + [
                neighbours.before.map {
                    ButtonLink(texts(ReviewText.previous), url: visit.links.review($0), accessKey: ReviewKey.previous)
                },
                neighbours.after.map {
                    ButtonLink(texts(ReviewText.next), url: visit.links.review($0), accessKey: ReviewKey.next)
                },
                dossier.publicity.map { _ in
                    ButtonLink(texts(PublicityText.open), url: visit.links.publicity(application.id))
                },
                ButtonLink(texts(ReviewText.history), url: visit.links.history(application.id)),
                ButtonLink(texts(ReviewText.backToList), url: list.url),
            ].compactMap { $0 }
    }

    private var keys: KeyHelp {
        KeyHelp(
            title: texts(ReadingText.keys),
            keys: [
                (ReviewKey.next.uppercased(), texts(ReadingText.keyNext)),
                (ReviewKey.previous.uppercased(), texts(ReadingText.keyPrevious)),
                (ReviewKey.comment.uppercased(), texts(ReadingText.keyComment)),
                (ReviewKey.decision.uppercased(), texts(ReadingText.keyDecision)),
            ], note: texts(ReadingText.keysNote))
    }

    /// What the application follows, and what follows it.
    private var related: [ButtonLink] {
        ([view.related.followed].compactMap(\.self) + view.related.followers).map { other in
            let document = visit.site.programme(other.programme)?.document ?? ""
            return ButtonLink(
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
            noteAction: visit.links.reviewNote(application.id), csrf: visit.csrf,
            fields: FieldPresenter(texts, today: visit.context.today()))
    }

    private func finished(_ form: ReviewFormPresenter) -> ReviewModel.Form {
        ReviewModel.Form(
            action: visit.links.review(application.id), csrf: visit.csrf, version: String(application.version),
            rows: form.rows, buttons: form.buttons, jumps: form.jumps,
            cancel: form.isOfPopUp ? Link(texts(CommonText.cancel), url: list.url) : nil)
    }

    private func remarks(_ problems: ReviewProblems, _ form: ReviewFormPresenter?) -> ReviewRemarks {
        ReviewRemarks(
            dossier: dossier, sheet: view.snapshot.sheet, drafts: view.drafts,
            changed: view.changes?.sections ?? [], entry: entry, problems: problems,
            limit: takesComments ? form?.counter : nil, zone: visit.site.zone)
    }

    /// For a page that only its note can be written on.
    private func standingNote(_ problems: ReviewProblems) -> ReviewModel.Note? {
        ReviewNote(
            texts: texts, entry: entry, stored: view.note, errors: problems.note,
            action: visit.links.reviewNote(application.id), csrf: visit.csrf
        ).model
    }
}

/// The letters that go with the browser's own key on the page of a review.
enum ReviewKey {
    static let next = "n"
    static let previous = "b"
    static let comment = "m"
    static let decision = "y"
}
