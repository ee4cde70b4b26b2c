import Domain
import Markup
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// One batch in detail, and the undertaking that stands before its form.
struct PlanPresenter {
    private let desk: PlanDesk
    private let batch: Batch
    private let refusals: [Refusal]

    /// - Parameter refusals: why no application was started just now.
    init(_ desk: PlanDesk, _ batch: Batch, refusals: [Refusal] = []) {
        (self.desk, self.batch, self.refusals) = (desk, batch, refusals)
    }

    var page: PlanPage {
        let texts = desk.texts
        return PlanPage(
            title: desk.planTitle, lead: batch.name, badge: desk.badge(of: batch), alerts: alerts,
            facts: facts, guidanceTitle: texts(ApplyText.guidance), guidance: desk.programme.guidance, foot: foot)
    }

    private var facts: [DefinitionList.Item] {
        let texts = desk.texts
        let isPlan = desk.programme.listing == .plans
        let rows = [
            (isPlan ? ApplyText.year : .batchYear, batch.year), (isPlan ? .planName : .batchName, batch.name),
            (.kinds, batch.kinds), (.related, batch.related),
            (.windowTitle, desk.window(of: batch)),
            (isPlan ? .published : .batchPublished, desk.zone.dateMinute(of: batch.publishedAt)),
            (.correctionUntil, desk.zone.dateMinute(of: batch.correctionClosesAt)),
        ]
        return rows.filter { !$0.1.isEmpty }.map { DefinitionList.Item(texts($0.0), text: $0.1) }
    }

    // MARK: What stands against starting

    private var alerts: [Alert] {
        let texts = desk.texts
        if !refusals.isEmpty {
            let words = RefusalWords(desk.programme, zone: desk.zone)
            let lines: [Markup] = refusals.map { "<li>\(words.sentence($0))</li>" }
            return [Alert(.error, texts(ApplyText.notStarted), content: "<ul>\(lines)</ul>\(ownLink)")]
        }
        var alerts: [Alert] = []
        if ownLink != nil {
            alerts.append(Alert(.info, texts(ApplyText.already), content: "\(ownLink)", isNews: false))
        }
        if let words = closedWords { alerts.append(Alert(.warning, words, isNews: false)) }
        if !desk.view.hasBinding { alerts.append(Self.bindingAdvice(desk)) }
        return alerts
    }

    /// R-APPLY-23: what will be missing when it comes to handing in.
    static func bindingAdvice(_ desk: PlanDesk) -> Alert {
        Alert(
            .warning, desk.texts(ApplyText.bindFirst),
            content: "\(Link(desk.texts(ApplyText.bind), url: desk.links.profile))", isNews: false)
    }

    private var ownLink: Link? {
        desk.own(in: batch).map { own in
            Link(
                desk.texts(ApplyText.openOwn, ["document": desk.programme.document, "number": own.number]),
                url: desk.links.application(own.id))
        }
    }

    private var closedWords: String? {
        let words = RefusalWords(desk.programme, zone: desk.zone)
        if desk.now < batch.opensAt { return words.sentence(Refusal.windowNotOpen(opens: batch.opensAt)) }
        return desk.now < batch.closesAt ? nil : words.sentence(Refusal.windowClosed(closes: batch.closesAt))
    }

    // MARK: The start

    private var foot: Markup {
        let texts = desk.texts
        let back = ButtonLink(texts(CommonText.back), url: desk.links.programme(desk.programme.id))
        guard batch.isOpen(at: desk.now), desk.own(in: batch) == nil else {
            return ActionBar([Button(texts(VerbText.apply), kind: .primary, isDisabled: true), back]).markup
        }
        return ActionBar([Self.start(desk, batch, title: texts(VerbText.apply)), back]).markup
    }

    /// Leads to the undertaking, or starts at once where the pack has none.
    static func start(_ desk: PlanDesk, _ batch: Batch, title: String) -> any Component {
        let id = desk.programme.id
        guard desk.programme.pledge == nil else {
            return ButtonLink(title, url: desk.links.pledge(id, batch.id), kind: .primary)
        }
        return PostForm(
            action: desk.links.start(id, batch.id), csrf: desk.visit.csrf,
            content: Button(title, kind: .primary).markup)
    }

    func pledge(_ pledge: Pledge, isMissing: Bool) -> PledgePage {
        let texts = desk.texts
        let problem = texts(RefusalText.pledgeMissing, ["tick": pledge.tick])
        let summary = ErrorSummary(
            title: texts(CommonText.problemsTitle, ["count": "1"]), problems: [Link(problem, url: "#pledged")])
        return PledgePage(
            title: pledge.title, text: pledge.text, alerts: isMissing ? [summary] : [],
            action: desk.links.start(desk.programme.id, batch.id), csrf: desk.visit.csrf,
            tick: Tick(
                id: "pledged", name: "_pledged", title: pledge.tick, isTicked: false, error: isMissing ? problem : nil),
            buttons: [
                Button(pledge.proceed, kind: .primary),
                ButtonLink(texts(CommonText.cancel), url: desk.links.plan(desk.programme.id, batch.id)),
            ])
    }
}
