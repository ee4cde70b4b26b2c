import HTTPTypes
package import Hummingbird
import Markup
import Pages
import Parsing
import Texts
import UseCases

/// Setting the first password by a one-time link.
package struct FirstPasswordRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/first-password") { request, context in
            let visit = try await Visit(offices, request, context)
            let token = request.uri.queryParameters["token"].map(String.init) ?? ""
            return try await answer(
                visit, FirstPassword(visit.context).account(token: token, listener: visit.request.listener), token)
        }
        router.form("/:site/first-password") { fields, request, context in
            let visit = try await Visit(offices, request, context)
            let token = fields.first("_token") ?? ""
            let outcome = try await FirstPassword(visit.context)(
                token: token, password: fields.first("password") ?? "",
                repetition: fields.first("repetition") ?? "", listener: visit.request.listener,
                passwords: visit.office.passwords)
            if case .done = outcome { return visit.redirect(to: visit.links.signIn(), notice: .passwordSet) }
            return try await answer(visit, outcome, token)
        }
    }

    /// The form, with what was wrong with it; or that the link cannot be used.
    private func answer(
        _ visit: Visit, _ outcome: Outcome<Account, FirstPassword.Refusal>, _ token: String
    ) async throws -> Response {
        var reasons: [FirstPassword.Refusal] = []
        if case .refused(let found) = outcome { reasons = found }
        let owner = try await FirstPassword(visit.context).account(token: token, listener: visit.request.listener)
        guard case .done(let account) = owner else {
            return page(visit, UnusableLinkPage(texts: visit.texts).markup, .notFound)
        }
        let texts = visit.texts
        let model = FirstPasswordModel(
            action: visit.links.firstPassword(), csrf: visit.csrf, token: token, login: account.login,
            passwordErrors: reasons.compactMap { Self.passwordWords($0).map { texts($0) } },
            repetitionErrors: reasons.contains(.repetitionDiffers) ? [texts(AccountText.repetitionDiffers)] : [],
            problem: reasons.contains(.busy) ? texts(AccountText.passwordBusy) : nil)
        let content = FirstPasswordPage(model, texts: texts).markup
        return page(visit, content, reasons.isEmpty ? .ok : .unprocessableContent)
    }

    private func page(_ visit: Visit, _ content: Markup, _ status: HTTPResponse.Status) -> Response {
        visit.page(title: visit.texts(AccountText.firstPasswordTitle), status: status, content: content)
    }

    private static func passwordWords(_ reason: FirstPassword.Refusal) -> AccountText? {
        switch reason {
        case .passwordMissing: .passwordMissing
        case .malformed(.tooShort): .passwordTooShort
        case .malformed(.tooLong): .passwordTooLong
        case .malformed(.characterNotAllowed): .passwordCharacter
        case .malformed(.tooFewClasses): .passwordTooFewClasses
        case .malformed(.wellKnown): .passwordWellKnown
        case .linkUnusable, .repetitionDiffers, .busy: nil
        }
    }
}
