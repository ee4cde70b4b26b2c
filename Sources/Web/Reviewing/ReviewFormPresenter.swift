import Domain
import FormEngine
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// What the holder of a stage fills in and presses: only what the workflow offers (§15.7).
struct ReviewFormPresenter {
    let view: ReadReview.View
    let step: RouteStep
    let entry: ReviewEntry
    let problems: ReviewProblems
    let texts: TextCatalogue
    let noteAction: String
    let csrf: String
    let fields: FieldPresenter

    /// At most as many characters as the use case takes.
    static let limit = 500

    private var stage: StageDefinition { step.stage }
    private var state: ApplicationState { view.dossier.application.state }

    func offers(_ event: EventKind) -> Bool {
        view.offered.contains(event)
    }

    /// Whether the manual shows a pop-up with “取消” (R-REVIEW-15, R-REVIEW-18).
    var isOfPopUp: Bool { stage.publicityDays != nil }

    // MARK: Fields

    var rows: [FieldRow] {
        opinion + (offers(.pass) ? problems.fields.map(decision) : []) + target
    }

    var opinionLabel: String {
        stage.opinionLabel ?? texts(stage.opinionOnPass ? ReviewText.recommendation : ReviewText.opinion)
    }

    var asksForOpinion: Bool {
        offers(.pass) || offers(.report) || offers(.reject)
    }

    private var isOpinionRequired: Bool {
        offers(.pass) && stage.opinionOnPass || offers(.report) && stage.opinionOnReport
    }

    private var opinion: [FieldRow] {
        guard asksForOpinion else { return [] }
        let hints = [
            isOpinionRequired ? texts(ReviewText.opinionHint) : nil,
            offers(.reject)
                ? texts(ReviewText.reasonHint, ["reject": view.dossier.programme.verb(.reject, at: stage)]) : nil,
        ].compactMap { $0 }
        return [
            FieldRow(
                id: ReviewEntry.Name.text, label: opinionLabel,
                control: TextArea(value: entry.text, rows: 4, limit: counter),
                requiredTitle: isOpinionRequired ? texts(CommonText.required) : nil,
                hint: hints.isEmpty ? nil : hints.joined(), errors: problems.text)
        ]
    }

    var note: ReviewModel.Note? {
        ReviewNote(
            texts: texts, entry: entry, stored: view.note, errors: problems.note, action: noteAction, csrf: csrf
        ).model
    }

    /// Where the keys lead; the script finds the next comment, without it the first place for one is as good.
    var jumps: [ButtonLink] {
        let comment = problems.boxes.first.map { place in
            ButtonLink(
                texts(ReadingText.nextComment),
                url: "#\(ReviewEntry.Name.commentPrefix + ReviewPlace.spelling(place))", kind: .link,
                accessKey: ReviewKey.comment, isNextComment: true)
        }
        let opinion = ButtonLink(
            texts(ReviewText.toOpinion, ["label": opinionLabel]), url: "#\(ReviewEntry.Name.text)", kind: .link,
            accessKey: ReviewKey.decision)
        return [comment].compactMap(\.self) + (asksForOpinion ? [opinion] : [])
    }

    var counter: CharacterLimit {
        CharacterLimit(
            most: Self.limit, text: texts(ReviewText.counter), excessText: texts(ReviewText.counterOver))
    }

    private func decision(_ field: FieldDefinition) -> FieldRow {
        let name = ReviewEntry.Name.decisionPrefix + field.id.text
        return fields.row(
            field,
            FieldPresenter.Content(
                raw: entry.decision[field.id.text] ?? [], problems: problems.decision(field),
                isRequired: stage.requiredDecisionFields.contains(field.id)),
            id: name, name: name)
    }

    private var target: [FieldRow] {
        guard offers(.return), stage.returnMode == .choose, let only = step.returnTargets.first else { return [] }
        guard step.returnTargets.count > 1 else {
            return [
                FieldRow(
                    id: ReviewEntry.Name.target, label: texts(ReviewText.target), control: ReadOnlyValue(title(only)),
                    errors: problems.target, width: .full)
            ]
        }
        let options = step.returnTargets.map { Option(value: $0.posted, title: title($0)) }
        return [
            FieldRow(
                id: ReviewEntry.Name.target, label: texts(ReviewText.target),
                control: ChoiceGroup.radio(options, selected: entry.target), errors: problems.target, width: .full)
        ]
    }

    private func title(_ target: ReturnTarget) -> String {
        guard case .stage(let position) = target else { return texts(ReviewText.targetApplicant) }
        let stage = view.dossier.steps.first { $0.position == position }?.stage.title ?? ""
        let unit = view.dossier.route.first { $0.position == position }?.unitName ?? ""
        return texts(ReviewText.targetStage, ["stage": stage, "unit": unit])
    }
}

extension ReviewFormPresenter {
    /// The harmless one first, since the Enter key presses it; the one that goes on last.
    var buttons: [Button] {
        let order: [ReviewEntry.Action] = [
            .return, .passBack, .reject, .printPublicity, .reopen, .report, .pass,
        ]
        let save = button(.save, texts(ReviewText.saveComments))
        return [save]
            + order.compactMap { action in
                guard let event = action.event, offers(event) else { return nil }
                return button(action, view.dossier.programme.verb(event, at: stage))
            }
    }

    private func button(_ action: ReviewEntry.Action, _ title: String) -> Button {
        Button(
            title, kind: Self.kind(action), name: ReviewEntry.Name.action, value: action.rawValue,
            confirmation: question(action).map { confirmation(title, $0) })
    }

    private static func kind(_ action: ReviewEntry.Action) -> ButtonKind {
        switch action {
        case .pass, .report, .reopen: .primary
        case .reject: .danger
        case .save, .return, .passBack, .printPublicity, .resume: .secondary
        }
    }

    /// A report asks only where no number of days says when the announcement is over.
    private func question(_ action: ReviewEntry.Action) -> WorkflowEngine.Confirmation? {
        if action == .report, state.kind != .publicity || (stage.publicityDays ?? 0) > 0 { return nil }
        return action.question
    }

    private func confirmation(_ title: String, _ question: WorkflowEngine.Confirmation) -> Pages.Confirmation {
        Pages.Confirmation(
            title: texts(ReviewText.confirmTitle, ["act": title]), message: texts(question.message),
            confirmTitle: texts(ReviewText.confirmTitle, ["act": title]), cancelTitle: texts(CommonText.cancel))
    }
}

extension WorkflowEngine.Confirmation {
    /// The sentence that asks a reviewer.
    var message: ReviewText {
        self == .publicityOver ? .confirmPublicity : .confirmReject
    }
}
