package import Domain
package import Hummingbird
import Pages
import Programmes
import Texts
import UseCases

/// What a printed paper's code leads to: anybody may look, nobody is asked who he is.
package struct VerifyRoutes: Sendable {
    private let offices: Offices
    private let attempts: any AttemptCounting
    private let clock: WallClock

    /// - Parameter attempts: how often one address may look.
    package init(_ offices: Offices, _ attempts: any AttemptCounting, clock: WallClock) {
        (self.offices, self.attempts, self.clock) = (offices, attempts, clock)
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/verify/:code") { request, context in
            let visit = try await Visit(offices, request, context)
            let key = "verify \(context.peerAddress)"
            if let seconds = try await attempts.take(key, at: visit.site.id, now: clock.now()) {
                throw RequestRefusal.tooManyRequests(retryAfter: seconds)
            }
            let view = try await VerifyPublicity(visit.context)(code: context.parameters.get("code") ?? "")
            let title = visit.texts(VerifyText.title)
            return visit.page(
                title: title, status: view == nil ? .notFound : .ok,
                content: VerifyPage(model(visit, view), texts: visit.texts).markup)
        }
    }

    private func model(_ visit: Visit, _ view: VerifyPublicity.View?) -> VerifyModel {
        guard let view else { return .unknown }
        let texts = view.programme.texts
        let confirmed = AnnouncedAnswers(view.programme, view.sheet).rows(of: view.form.rows.filter(\.isConfirmed))
        let facts =
            [
                (texts(VerifyText.name), MaskedName.masked(view.applicantName)),
                (texts(VerifyText.unit), view.unitName),
            ] + confirmed.map { ($0.label, $0.value) } + [
                (texts(VerifyText.period), PublicityWords(texts: texts).period(view.publicity))
            ]
        return .known(
            facts: facts.map { DefinitionList.Item($0.0, text: $0.1, isWide: true) },
            standing: standing(view.standing, texts))
    }

    private func standing(_ standing: VerifyPublicity.Standing, _ texts: TextCatalogue) -> Alert {
        switch standing {
        case .running: Alert(.success, texts(VerifyText.standingRunning), isNews: false)
        case .over: Alert(.info, texts(VerifyText.standingOver), isNews: false)
        case .revoked: Alert(.error, texts(VerifyText.standingRevoked), isNews: false)
        }
    }
}
