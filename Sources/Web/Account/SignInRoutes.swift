import Domain
package import Hummingbird
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// Signing in and out.
package struct SignInRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/login") { request, context in
            let visit = try await Visit(offices, request, context)
            let path = request.uri.queryParameters["return"].map(String.init) ?? ""
            // Already signed in: there is nothing to do here (R-AUTH-03).
            guard visit.account == nil else { return visit.redirect(to: visit.links.home) }
            return page(visit, model(visit, returnTo: path, identifier: ""))
        }
        router.form("/:site/login") { fields, request, context in
            try await signIn(Visit(offices, request, context), fields)
        }
        router.form("/:site/logout") { _, request, context in
            let visit = try await Visit(offices, request, context)
            var response = visit.redirect(to: visit.links.portal, notice: .signedOut)
            response.setCookie(try await offices.sessions.signOut(context))
            return response
        }
    }

    private func signIn(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        let identifier = (fields.first("identifier") ?? "").filter { !$0.isWhitespace }
        let returnTo = fields.first("_return") ?? ""
        let outcome = try await SignIn(visit.context, passwords: visit.office.passwords)(
            identifier: identifier, password: fields.first("password") ?? "", listener: visit.request.listener,
            address: visit.request.peerAddress)
        switch outcome {
        case .done(let account):
            let path = ReturnPath(returnTo, site: visit.site.id.text)?.text ?? visit.links.home
            var response = visit.redirect(to: path)
            response.setCookie(try await offices.sessions.signIn(account.id, visit.request))
            return response
        case .refused(let reasons): return refused(visit, reasons, returnTo, identifier)
        case .hidden, .forbidden: throw RequestRefusal.forbidden
        }
    }

    private func refused(
        _ visit: Visit, _ reasons: [SignIn.Refusal], _ returnTo: String, _ identifier: String
    ) -> Response {
        let texts = visit.texts
        var problem: String?
        for reason in reasons {
            switch reason {
            case .wrong: problem = texts(AccountText.wrong)
            case .busy: problem = texts(AccountText.busy)
            case .locked(let until):
                problem = texts(AccountText.locked, ["time": visit.site.zone.dateMinute(of: until)])
            case .identifierMissing, .passwordMissing: break
            }
        }
        let model = SignInModel(
            action: visit.links.signIn(), csrf: visit.csrf, returnTo: returnTo, identifier: identifier,
            identifierErrors: reasons.contains(.identifierMissing) ? [texts(AccountText.identifierMissing)] : [],
            passwordErrors: reasons.contains(.passwordMissing) ? [texts(AccountText.passwordMissing)] : [],
            problem: problem, isDemo: visit.office.isDemo, developmentMail: developmentMail(visit))
        return page(visit, model, status: .unprocessableContent)
    }

    private func model(_ visit: Visit, returnTo: String, identifier: String) -> SignInModel {
        SignInModel(
            action: visit.links.signIn(), csrf: visit.csrf, returnTo: returnTo, identifier: identifier,
            isDemo: visit.office.isDemo, developmentMail: developmentMail(visit))
    }

    private func developmentMail(_ visit: Visit) -> String? {
        visit.office.isDemo ? visit.links.developmentMail : nil
    }

    private func page(_ visit: Visit, _ model: SignInModel, status: HTTPResponse.Status = .ok) -> Response {
        visit.page(
            title: visit.texts(AccountText.signInTitle), status: status,
            content: SignInPage(model, texts: visit.texts).markup)
    }
}
