import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The history of an application in the words of its programme.
struct HistoryPresenter {
    let visit: Visit
    let view: ReadHistory.View

    private var application: Application { view.dossier.application }
    private var programme: Programme { view.dossier.programme }
    private var texts: TextCatalogue { programme.texts }
    private var labels: StateLabels { StateLabels(programme) }
    private var stages: [StageDefinition] { view.dossier.steps.map(\.stage) }
    private var line: HistoryLine { HistoryLine(view: view) }

    var model: HistoryModel {
        HistoryModel(
            title: texts(HistoryText.title),
            lead: texts(
                HistoryText.lead,
                [
                    "document": programme.document, "number": application.number,
                    "name": application.applicant.name,
                ]), badge: labels.badge(application.state, stages: stages), links: links, verdict: verdict,
            standing: StandingPresenter(
                dossier: view.dossier, zone: visit.site.zone, now: visit.context.clock.now()
            ).model,
            entries: entries)
    }

    /// Newest first; of the same instant an event stands above a change of place.
    private var entries: [HistoryModel.Entry] {
        let all =
            view.entries.map { (at: $0.event.at, entry: entry($0)) }
            + view.ranks.reversed().map { (at: $0.change.at, entry: ranked($0)) }
        return all.enumerated().sorted { ($1.element.at, $0.offset) < ($0.element.at, $1.offset) }.map(\.element.entry)
    }

    private var links: [Link] {
        if view.reader == .applicant {
            return [Link(texts(HistoryText.toApplication), url: visit.links.application(application.id))]
        }
        guard application.snapshot != nil else { return [] }
        return [Link(texts(HistoryText.toReview), url: visit.links.review(application.id))]
    }

    private func entry(_ entry: ReadHistory.Entry) -> HistoryModel.Entry {
        let event = entry.event
        return HistoryModel.Entry(
            time: visit.site.zone.dateTime(of: event.at),
            act: Badge(act(event), tone: Self.tone(event.kind)), sentence: line.sentence(event), facts: facts(event),
            texts: opinion(event) + decision(event) + objection(entry) + entry.comments.map(comment))
    }

    private func ranked(_ ranked: ReadHistory.RankedChange) -> HistoryModel.Entry {
        let words = RankWords(texts: texts, zone: visit.site.zone)
        let change = texts(
            RankingText.change,
            [
                "unit": ranked.unitName, "old": words.text(ranked.change.old), "new": words.text(ranked.change.new),
            ])
        return HistoryModel.Entry(
            time: visit.site.zone.dateTime(of: ranked.change.at), act: Badge(texts(RankingText.history)),
            sentence: texts(ExplanationText.act, ["who": ranked.change.actorName, "act": change]), facts: [],
            texts: [])
    }

    private func act(_ event: ApplicationEvent) -> String {
        switch event.kind {
        case HistoryLine.start: texts(HistoryText.start)
        case HistoryLine.revise: texts(HistoryText.revise)
        default:
            EventKind(rawValue: event.kind).map { programme.verb($0, at: stage(event)) }
                ?? texts.text(named: "verb.\(event.kind)")
        }
    }

    private static func tone(_ kind: String) -> Tone {
        switch EventKind(rawValue: kind) {
        case .pass, .report: .success
        case .return, .passBack: .warning
        case .reject: .error
        case .submit, .printPublicity, .recordObjection, .settleObjection, .reopen, .reinstate: .info
        case .recall, .delete, nil: .neutral
        }
    }

    // MARK: Facts

    private func facts(_ event: ApplicationEvent) -> [(term: String, text: String)] {
        let rule = EventKind(rawValue: event.kind).flatMap { kind in
            StageRules(programme).rule(of: kind, at: stage(event)).map {
                (term: texts(ExplanationText.rule), text: $0)
            }
        }
        return [rule].compactMap(\.self) + phone(event) + link(event)
    }

    private func phone(_ event: ApplicationEvent) -> [(term: String, text: String)] {
        guard event.position != nil, view.reader == .applicant, !event.contactPhone.isEmpty else { return [] }
        return [(term: texts(HistoryText.phone), text: event.contactPhone)]
    }

    private func link(_ event: ApplicationEvent) -> [(term: String, text: String)] {
        guard view.reader == .auditor else { return [] }
        return [
            (term: texts(HistoryText.ordinal), text: String(event.ordinal)),
            (term: texts(HistoryText.hash), text: String(event.hash.prefix(12))),
        ]
    }

    // MARK: Texts

    private func opinion(_ event: ApplicationEvent) -> [(title: String, text: String)] {
        let isUpward = event.kind == EventKind.pass.rawValue || event.kind == EventKind.report.rawValue
        // A unit reads its own opinion and those of the levels below it.
        guard !event.text.isEmpty, !isUpward || event.position ?? 0 <= view.level else { return [] }
        let label = stage(event)?.opinionLabel
        return [(title: isUpward ? label ?? texts(HistoryText.opinion) : texts(HistoryText.opinion), text: event.text)]
    }

    private func decision(_ event: ApplicationEvent) -> [(title: String, text: String)] {
        let fields = stage(event).flatMap { programme.decisions[$0.id] } ?? []
        return fields.compactMap { field in
            event.decision[field.id.text].map { text in
                (title: field.label, text: [text, field.unit].compactMap { $0 }.joined(separator: " "))
            }
        }
    }

    /// What was raised, and what came of it; those who may not know get entries without it.
    private func objection(_ entry: ReadHistory.Entry) -> [(title: String, text: String)] {
        guard let objection = entry.objection else { return [] }
        let words = ObjectionWords(texts, zone: visit.site.zone)
        if entry.event.kind == EventKind.settleObjection.rawValue, let settlement = objection.settlement {
            return [(title: words.title(settlement.outcome), text: settlement.measures)]
        }
        return [(title: texts(PublicityText.content), text: words.sentence(objection))]
    }

    private func comment(_ comment: Comment) -> (title: String, text: String) {
        // What is being filled in is nobody's but the applicant's.
        let sheet = view.reader == .applicant ? view.dossier.draft.sheet : AnswerSheet()
        let place = PlaceWords(programme, sheet).text(comment.place)
        return (title: texts(HistoryText.comment, ["section": place]), text: comment.text)
    }

    private func stage(_ event: ApplicationEvent) -> StageDefinition? {
        event.position.flatMap { position in stages.indices.contains(position) ? stages[position] : nil }
    }
}

extension HistoryPresenter {
    /// Whether the records are whole.
    private var verdict: Alert? {
        guard let problems = view.chain else { return nil }
        guard !problems.isEmpty else {
            return Alert(
                .success, texts(HistoryText.chainWhole, ["count": String(view.entries.count)]), isNews: false)
        }
        let items: [Markup] = problems.map { "<li>\(sentence($0))</li>" }
        return Alert(.error, texts(HistoryText.chainBroken), content: "<ul>\(items)</ul>")
    }

    private func sentence(_ problem: ChainCheck.Problem) -> String {
        switch problem {
        case .countDiffers(let recorded, let found):
            texts(HistoryText.countDiffers, ["recorded": String(recorded), "found": String(found)])
        case .outOfOrder(let ordinal): texts(HistoryText.outOfOrder, ["ordinal": String(ordinal)])
        case .foreign(let ordinal): texts(HistoryText.foreign, ["ordinal": String(ordinal)])
        case .linkBroken(let ordinal): texts(HistoryText.linkBroken, ["ordinal": String(ordinal)])
        case .altered(let ordinal): texts(HistoryText.altered, ["ordinal": String(ordinal)])
        case .headDiffers: texts(HistoryText.headDiffers)
        }
    }
}
