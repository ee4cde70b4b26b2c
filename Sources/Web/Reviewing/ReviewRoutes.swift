import Access
import Domain
import HTTPTypes
package import Hummingbird
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The page on which one application is read and decided, and the acts on it.
package struct ReviewRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/review/:id") { request, context in
            let visit = try await Visit(offices, request, context)
            let actor = try visit.signedIn()
            let view = try visit.value(try await ReadReview(visit.context)(actor, try visit.applicationOfPath()))
            let entry = ReviewEntry(drafts: view.drafts, text: view.openingText, note: view.note)
            return PublicityDownload(visit, view).begun(with: try await page(visit, actor, view, entry))
        }
        router.form("/:site/review/:id") { fields, request, context in
            let visit = try await Visit(offices, request, context)
            return try await decide(visit, try visit.signedIn(), ReviewEntry(fields))
        }
    }

    /// The whole page.
    func page(
        _ visit: Visit, _ actor: Actor, _ view: ReadReview.View, _ entry: ReviewEntry,
        refusals: [TransitionRefusal] = [], isHalfSaved: Bool = false
    ) async throws -> Response {
        let (programme, id) = (view.dossier.programme, view.dossier.application.id)
        let presenter = ReviewPresenter(
            visit: visit, view: view, entry: entry, refusals: refusals, isHalfSaved: isHalfSaved,
            neighbours: try await ReadQueue(visit.context)(actor, programme.id, around: id),
            noted: view.step == nil ? nil : try await presence(visit, actor, id))
        let page = ReviewPage(presenter.model, texts: programme.texts)
        return visit.page(
            title: programme.texts(ReviewText.title, ["name": view.dossier.application.applicant.name]),
            breadcrumb: [
                Link(visit.texts(CommonText.home), url: visit.links.home),
                presenter.list,
                Link(view.dossier.application.number, url: ""),
            ], side: page.navigation, status: refusals.isEmpty ? .ok : .unprocessableContent, content: page.markup)
    }
}

extension ReviewRoutes {
    /// Nobody's reading fails because this could not be noted.
    private func presence(
        _ visit: Visit, _ actor: Actor, _ id: ApplicationID
    ) async throws -> NoteReviewVisit.Presence? {
        do {
            guard case .done(let presence) = try await NoteReviewVisit(visit.context)(actor, id) else { return nil }
            return presence
        } catch is StorageUnavailable {
            return nil
        }
    }

    // MARK: Acts

    private func decide(_ visit: Visit, _ actor: Actor, _ entry: ReviewEntry) async throws -> Response {
        let id = try visit.applicationOfPath()
        guard let action = entry.action else { throw RequestRefusal.malformed }
        if let note = entry.note, case .refused(let reasons) = try await save(note, visit, actor, id) {
            return try await again(visit, actor, id, entry, reasons)
        }
        guard let input = entry.input else { return try await again(visit, actor, id, entry, []) }
        switch try await DecideApplication(visit.context)(actor, id, input) {
        case .done where action == .save: return try await saved(visit, actor, id, entry)
        case .done: return try await done(visit, actor, id, action)
        case .hidden: throw RequestRefusal.notFound
        case .forbidden: return try await again(visit, actor, id, entry, nil)
        case .refused(let reasons): return try await again(visit, actor, id, entry, reasons)
        }
    }

    private func done(
        _ visit: Visit, _ actor: Actor, _ id: ApplicationID, _ action: ReviewEntry.Action
    ) async throws -> Response {
        switch action {
        case .printPublicity: return visit.redirect(to: visit.links.review(id), notice: .printedAgain)
        case .save, .reopen, .resume: return visit.redirect(to: visit.links.review(id))
        case .pass, .return, .reject, .report, .passBack:
            let view = try visit.value(try await ReadReview(visit.context)(actor, id))
            // What is announced stays with the unit, and its paper is to be had there.
            if action == .pass, view.dossier.application.state.kind == .publicity {
                return visit.redirect(to: visit.links.review(id), notice: .announced)
            }
            let list = visit.workList(after: action, of: view.dossier)
            return visit.redirect(to: visit.links.reviews(view.dossier.programme.id, list), notice: action.notice)
        }
    }

    private func save(
        _ note: ReviewEntry.Note, _ visit: Visit, _ actor: Actor, _ id: ApplicationID
    ) async throws -> Outcome<Void, TransitionRefusal> {
        try await SavePrivateNote(visit.context)(actor, id, note.text, version: note.version)
    }

    /// After comments were saved beside an opinion that is only sent with a verdict: nothing typed may be lost.
    private func saved(
        _ visit: Visit, _ actor: Actor, _ id: ApplicationID, _ entry: ReviewEntry
    ) async throws -> Response {
        let view = try visit.value(try await ReadReview(visit.context)(actor, id))
        guard entry.hasDecision(besides: view.openingText) else {
            return visit.redirect(to: visit.links.review(id), notice: .commentsSaved)
        }
        return try await page(visit, actor, view, entry.refreshed(view.drafts), isHalfSaved: true)
    }

    /// The page once more, with what was typed and why it was refused.
    ///
    /// - Parameter reasons: `nil` when the reviewer may not act at all: the application has left his stage meanwhile.
    private func again(
        _ visit: Visit, _ actor: Actor, _ id: ApplicationID, _ entry: ReviewEntry, _ reasons: [TransitionRefusal]?
    ) async throws -> Response {
        let outcome = try await ReadReview(visit.context)(actor, id)
        guard case .done(let view) = outcome else {
            guard let reasons, !reasons.isEmpty else { throw RequestRefusal.notFound }
            return gone(visit, reasons)
        }
        let entry = entry.refreshed(view.drafts)
        guard let reasons else {
            guard entry.version != view.dossier.application.version else { throw RequestRefusal.forbidden }
            return try await page(visit, actor, view, entry, refusals: [.stale])
        }
        if let question = Self.onlyQuestion(reasons), let action = entry.action {
            return ask(visit, view, entry, action, question)
        }
        let shown = reasons.filter { $0.question == nil }
        return try await page(visit, actor, view, entry, refusals: shown)
    }

    /// What is asked when nothing else stands in the way.
    private static func onlyQuestion(_ reasons: [TransitionRefusal]) -> WorkflowEngine.Confirmation? {
        reasons.count == 1 ? reasons.first?.question : nil
    }

    private func ask(
        _ visit: Visit, _ view: ReadReview.View, _ entry: ReviewEntry, _ action: ReviewEntry.Action,
        _ question: WorkflowEngine.Confirmation
    ) -> Response {
        let texts = view.dossier.programme.texts
        let verb = action.event.map { view.dossier.programme.verb($0, at: view.step?.stage) } ?? ""
        let title = texts(ReviewText.confirmTitle, ["act": verb])
        let application = view.dossier.application
        let page = ConfirmActPage(
            title: title, lead: "\(application.applicant.name) \(application.number)",
            message: texts(question.message), action: visit.links.review(application.id),
            csrf: visit.csrf, kept: entry.kept + [(name: ReviewEntry.Name.confirmed, value: question.rawValue)],
            buttons: [
                Button(
                    texts(CommonText.back), name: ReviewEntry.Name.action,
                    value: ReviewEntry.Action.resume.rawValue),
                Button(title, kind: .danger, name: ReviewEntry.Name.action, value: action.rawValue),
            ])
        return visit.page(title: title, status: .unprocessableContent, content: page.markup)
    }

    /// Without the programme, which the reviewer may not know of any more, the site's words and home page must do.
    private func gone(_ visit: Visit, _ reasons: [TransitionRefusal]) -> Response {
        let title = visit.texts(ReviewText.gone)
        let sentences = reasons.map { reason in
            visit.texts(reason == .recalled ? RefusalText.recalled : RefusalText.stale)
        }
        let page = GonePage(
            title: title, reasons: sentences, back: Link(visit.texts(CommonText.home), url: visit.links.home))
        return visit.page(title: title, status: .unprocessableContent, content: page.markup)
    }
}

extension TransitionRefusal {
    /// The question whose confirmation lifts it.
    fileprivate var question: WorkflowEngine.Confirmation? {
        if case .workflow(let refusal) = self { refusal.question } else { nil }
    }
}

extension ReviewEntry.Action {
    /// What the list says afterwards.
    fileprivate var notice: NoticeText? {
        switch self {
        case .pass: .passed
        case .return, .passBack: .returned
        case .reject: .rejected
        case .report: .reported
        case .save, .reopen, .printPublicity, .resume: nil
        }
    }
}
