import Domain
package import Hummingbird
import Pages
import Programmes
import Texts
import UseCases

/// The messages that a demo would have sent; a real server does not have the page.
package struct DevelopmentMailRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/development-mail") { request, context in
            let visit = try await Visit(offices, request, context)
            guard visit.office.isDemo else { throw RequestRefusal.notFound }
            let zone = visit.site.zone
            let rows = try await DevelopmentMailbox(visit.context).list().map { mail in
                DevelopmentMailPage.Row(
                    time: zone.dateTime(of: mail.at), recipient: mail.recipient, subject: mail.subject, body: mail.body)
            }
            let title = visit.texts(MailText.boxTitle)
            return visit.page(title: title, content: DevelopmentMailPage(rows, texts: visit.texts).markup)
        }
    }
}
