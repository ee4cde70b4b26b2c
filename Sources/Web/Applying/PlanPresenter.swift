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
    private let refusals: [StartApplication.Refusal]
    private let eligibility: ReadEligibility.View?

    /// - Parameter refusals: why no application was started just now.
    init(
        _ desk: PlanDesk, _ batch: Batch, refusals: [StartApplication.Refusal] = [],
        eligibility: ReadEligibility.View? = nil
    ) {
        (self.desk, self.batch, self.refusals, self.eligibility) = (desk, batch, refusals, eligibility)
    }

    var page: PlanPage {
        let texts = desk.texts
        return PlanPage(
            title: desk.planTitle, lead: batch.name, badge: desk.badge(of: batch), alerts: alerts,
            facts: facts, guidanceTitle: texts(ApplyText.guidance), guidance: desk.programme.guidance, foot: foot,
            eligibility: eligibility.flatMap { EligibilityPresenter(desk, $0).card })
    }

    private var facts: [DefinitionList.Item] {
        let texts = desk.texts
        let isPlan = desk.programme.listing == .plans
        let rows = [
            (isPlan ? ApplyText.year : .batchYear, batch.year), (isPlan ? .planName : .batchName, batch.name),
            (.kinds, batch.kinds), (.related, batch.related),
            (.windowTitle, desk.window(of: batch)),
            (isPlan ? .published : .batchPublished, desk.zone.dateMinute(of: batch.publishedAt)),
            (.correctionUntil, desk.zone.dateMinute(of: batch.correctionEnd)),
        ]
        let left = DeadlineWords(texts: texts, zone: desk.zone).note(ending: batch.submissionEnd, at: desk.now)
        return rows.filter { !$0.1.isEmpty }.map { row in
            DefinitionList.Item(
                texts(row.0), text: row.1,
                note: row.0 == .windowTitle && batch.isOpen(at: desk.now) ? left : nil)
        }
    }

    // MARK: What stands against starting

    private var alerts: [Alert] {
        let texts = desk.texts
        if !refusals.isEmpty {
            let lines: [Markup] = refusals.map { "<li>\(sentence($0))</li>" }
            return [Alert(.error, texts(ApplyText.notStarted), content: "<ul>\(lines)</ul>\(ownLink)")]
        }
        var alerts: [Alert] = []
        if ownLink != nil {
            alerts.append(Alert(.info, texts(ApplyText.already), content: "\(ownLink)", isNews: false))
        }
        if let words = closedWords { alerts.append(Alert(.warning, words, isNews: false)) }
        if !desk.view.hasBinding, desk.programme.workflow.bindingRequired { alerts.append(Self.bindingAdvice(desk)) }
        return alerts
    }

    private func sentence(_ refusal: StartApplication.Refusal) -> String {
        switch refusal {
        case .workflow(let reason): RefusalWords(desk.programme, zone: desk.zone).sentence(reason)
        case .pledgeMissing: desk.texts(RefusalText.pledgeMissing, ["tick": desk.programme.pledge?.tick ?? ""])
        case .unitMissing: desk.texts(RefusalText.unitMissing)
        case .followedMissing: desk.texts(RefusalText.followedMissing, ["document": desk.followedDocument])
        }
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
        return desk.now < batch.submissionEnd ? nil : words.sentence(Refusal.windowClosed(closes: batch.submissionEnd))
    }

    // MARK: The start

    private var foot: Markup {
        let texts = desk.texts
        let back = ButtonLink(texts(CommonText.back), url: desk.links.programme(desk.programme.id))
        let open = desk.open(in: batch)
        guard !open.isEmpty else {
            return ActionBar([Button(texts(VerbText.apply), kind: .primary, isDisabled: true), back]).markup
        }
        let title = texts(VerbText.apply)
        let controls = open.map { choice in
            let named = desk.words(choice).map { texts(ApplyText.newNamed, ["verb": title, "name": $0]) }
            return StartControl(desk: desk, choice: choice.choice).component(in: batch.id, title: named ?? title)
        }
        return ActionBar(controls + [back]).markup
    }

    func pledge(_ pledge: Pledge, _ choice: StartApplication.Choice, isMissing: Bool) -> PledgePage {
        let texts = desk.texts
        let problem = texts(RefusalText.pledgeMissing, ["tick": pledge.tick])
        let summary = ErrorSummary(
            title: texts(CommonText.problemsTitle, ["count": "1"]), problems: [Link(problem, url: "#pledged")])
        return PledgePage(
            title: pledge.title, text: pledge.text, alerts: isMissing ? [summary] : [],
            action: desk.links.start(desk.programme.id, batch.id), csrf: desk.visit.csrf,
            hidden: StartControl(desk: desk, choice: choice).hidden,
            tick: Tick(
                id: "pledged", name: "_pledged", title: pledge.tick, isTicked: false, error: isMissing ? problem : nil),
            buttons: [
                Button(pledge.proceed, kind: .primary),
                ButtonLink(texts(CommonText.cancel), url: desk.links.plan(desk.programme.id, batch.id)),
            ])
    }
}
