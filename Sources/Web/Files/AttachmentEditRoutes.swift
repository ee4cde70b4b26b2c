import Access
import Domain
import HTTPTypes
package import Hummingbird
import Markup
import Pages
import Parsing
import Texts
import UseCases

/// Renaming and removing attached files of an application that is being filled in (R-FORM-45).
package struct AttachmentEditRoutes {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/attachments/:id/rename") { request, context in
            let desk = try await AttachmentDesk(offices, request, context)
            return desk.rename(typed: nil, problems: [])
        }
        router.form("/:site/attachments/:id/rename") { fields, request, context in
            let desk = try await AttachmentDesk(offices, request, context)
            let typed = fields.first("name") ?? ""
            switch try await EditAttachment(desk.visit.context).rename(desk.actor, desk.attachment.id, to: typed) {
            case .refused(let refusals): return desk.rename(typed: typed, problems: refusals)
            case let outcome:
                _ = try desk.visit.value(outcome)
                return desk.visit.redirect(to: desk.place, notice: .renamed)
            }
        }
        router.form("/:site/attachments/:id/move") { fields, request, context in
            let desk = try await AttachmentDesk(offices, request, context)
            guard let index = fields.first("to").flatMap({ Int($0) }) else { throw RequestRefusal.malformed }
            let outcome = try await EditAttachment(desk.visit.context).move(desk.actor, desk.attachment.id, to: index)
            // One that is gone has no place any more; the list shows how it stands now.
            if case .refused = outcome { return desk.visit.redirect(to: desk.list) }
            _ = try desk.visit.value(outcome)
            return desk.visit.redirect(to: desk.list)
        }
        router.get("/:site/attachments/:id/delete") { request, context in
            try await AttachmentDesk(offices, request, context).question()
        }
        router.form("/:site/attachments/:id/delete") { fields, request, context in
            let desk = try await AttachmentDesk(offices, request, context)
            guard fields.first("confirmed") == "yes" else { return desk.question() }
            let outcome = try await EditAttachment(desk.visit.context).remove(desk.actor, desk.attachment.id)
            // One that is gone already needs no second deletion.
            if case .refused = outcome { return desk.visit.redirect(to: desk.place) }
            _ = try desk.visit.value(outcome)
            return desk.visit.redirect(to: desk.place, notice: .removed)
        }
    }
}
