import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The page “提交审核”: what the check found, what else is missing, and the button.
struct SubmissionPresenter {
    private let desk: ApplicantDesk
    private let isChecked: Bool
    private let refusals: [TransitionRefusal]
    private let words: RefusalWords

    /// - Parameters:
    ///   - isChecked: the check was asked for; programmes without a step for it are checked at once.
    ///   - refusals: why a submission was refused just now.
    init(_ desk: ApplicantDesk, isChecked: Bool, refusals: [TransitionRefusal] = []) {
        (self.desk, self.isChecked, self.refusals) = (desk, isChecked, refusals)
        words = RefusalWords(desk.programme, zone: desk.zone)
    }

    var title: String {
        desk.programme.hasCheckStep ? desk.texts(CheckText.title) : desk.texts(VerbText.submit)
    }

    var isRefused: Bool { !refusals.isEmpty }

    var page: SubmissionPage {
        let texts = desk.texts
        return SubmissionPage(
            title: title,
            lead: texts(FormText.lead, ["document": desk.programme.document, "number": desk.application.number]),
            alerts: alerts, facts: facts, checkTitle: texts(CheckText.result), check: check, buttons: buttons,
            form: form)
    }

    private var facts: [DefinitionList.Item] {
        let (texts, batch) = (desk.texts, desk.dossier.batch)
        let until = desk.application.state == .returned ? batch.correctionEnd : batch.submissionEnd
        let round = [
            DefinitionList.Item(texts(ApplyText.batch), text: batch.name),
            DefinitionList.Item(
                texts(ApplyText.until), text: desk.zone.dateMinute(of: until),
                note: DeadlineWords(texts: texts, zone: desk.zone).note(ending: until, at: desk.visit.now)),
        ]
        // A unit that applies is bound to nobody.
        guard desk.programme.workflow.applicant == .person else {
            return round + [
                DefinitionList.Item(texts(SubmissionText.applyingUnit), text: desk.application.applicant.name)
            ]
        }
        return round + [
            DefinitionList.Item(texts(ApplyText.applicant), text: desk.application.applicant.name),
            DefinitionList.Item(
                texts(ApplyText.employer), text: desk.view.bound?.unitName ?? texts(ApplyText.notBound),
                state: isBindingMissing ? .missing : .plain),
        ]
    }

    // MARK: The check

    private var check: CheckList? {
        guard isChecked else { return nil }
        let items = desk.programme.hasCheckStep ? desk.view.check : desk.view.check.filter { !$0.isMet }
        guard !items.isEmpty else { return nil }
        let rows = CheckPresenter(desk)
        return CheckList(label: desk.texts(CheckText.result), rows: items.map(rows.row))
    }

    private var buttons: [any Component] {
        let texts = desk.texts
        let preview = ButtonLink(texts(VerbText.previewForm), url: desk.links.preview(desk.id))
        guard desk.programme.hasCheckStep else { return [preview] }
        let address = desk.links.submission(desk.id, checked: true)
        return [ButtonLink(texts(VerbText.check), url: address, kind: isChecked ? .secondary : .primary), preview]
    }

    // MARK: What stands against it

    private var isBindingMissing: Bool {
        desk.programme.workflow.bindingRequired && desk.view.bound == nil
    }

    /// Why nothing can be handed in now, whatever the form holds (R-APPLY-02, A-05).
    private var windowRefusal: Refusal? {
        let (batch, now) = (desk.dossier.batch, desk.visit.context.clock.now())
        if desk.application.state == .returned {
            return now < batch.correctionEnd ? nil : .correctionClosed(closed: batch.correctionEnd)
        }
        if now < batch.opensAt { return .windowNotOpen(opens: batch.opensAt) }
        return now < batch.submissionEnd ? nil : .windowClosed(closes: batch.submissionEnd)
    }

    private var isReady: Bool {
        desk.view.canEdit && isChecked && desk.view.isCheckMet && !isBindingMissing && windowRefusal == nil
    }

    private var alerts: [Alert] {
        let texts = desk.texts
        if isRefused { return [Alert(.error, texts(CheckText.refused), content: reasons)] }
        guard isChecked else { return [Alert(.info, texts(CheckText.advice), isNews: false)] }
        var alerts = windowRefusal.map { [Alert(.error, words.sentence($0))] } ?? []
        if !desk.view.isCheckMet { alerts.append(Alert(.error, words.sentence(.checkNotPassed))) }
        if isBindingMissing { alerts.append(Alert(.error, words.sentence(.bindingMissing), content: "\(binding)")) }
        return alerts.isEmpty ? [Alert(.success, texts(CheckText.allMet))] : alerts
    }

    private var binding: Link { Link(desk.texts(ApplyText.bind), url: desk.links.profile) }

    private var reasons: Markup {
        let lines: [Markup] = refusals.map { "<li>\(words.sentence($0))</li>" }
        let link = refusals.contains(.workflow(.bindingMissing)) ? binding : nil
        return "<ul>\(lines)</ul>\(link)\(asksAboutComments ? openComments : nil)"
    }

    private var asksAboutComments: Bool {
        refusals.contains { if case .workflow(.unansweredComments) = $0 { true } else { false } }
    }

    /// The comments that nothing was changed for, each with its section (A-17).
    private var openComments: Markup {
        let lines: [Markup] = desk.dossier.publishedComments.filter { $0.state == .open }.map { comment in
            let place = PlaceWords(desk.programme, desk.view.sheet).text(comment.place)
            let link = Link(place, url: ReplyPresenter(desk).place(of: comment))
            let reply = Link(desk.texts(ReadingText.writeReply), url: desk.links.reply(desk.id, comment.id))
            return "<li>\(link) \(comment.text) \(reply)</li>"
        }
        return "<ul>\(lines)</ul>"
    }

    // MARK: The button

    private var form: Markup? {
        guard isReady else { return nil }
        let texts = desk.texts
        let confirmation =
            asksAboutComments
            ? [HiddenField("_confirmed", WorkflowEngine.Confirmation.unansweredComments.rawValue)] : []
        let submit = Button(
            asksAboutComments ? texts(CheckText.submitAnyway) : texts(VerbText.submit), kind: .primary)
        let edit = ButtonLink(texts(FormText.backToEditing), url: desk.entrance)
        return PostForm(
            action: desk.links.submission(desk.id), csrf: desk.visit.csrf,
            content: """
                \([HiddenField("_version", String(desk.application.version))] + confirmation)\
                \(ActionBar([submit, edit], note: texts(CheckText.consequence)))
                """
        ).markup
    }
}
