import Access
import Domain
package import Hummingbird
import Markup
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// Writing down an objection, and what came of it.
package struct ObjectionRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/review/:id/publicity/objections/new") { request, context in
            let visit = try await Visit(offices, request, context)
            return try await record(visit, ObjectionEntry(on: visit.context.today()), [])
        }
        router.form("/:site/review/:id/publicity/objections/new") { fields, request, context in
            let visit = try await Visit(offices, request, context)
            let (id, entry) = (try visit.applicationOfPath(), ObjectionEntry(fields))
            let outcome = try await RecordObjection(visit.context)(visit.signedIn(), id, entry.input)
            if case .refused(let reasons) = outcome { return try await record(visit, entry, reasons) }
            try visit.value(outcome)
            return visit.redirect(to: visit.links.publicity(id), notice: .objectionRecorded)
        }
        router.get("/:site/review/:id/publicity/objections/:objection") { request, context in
            let visit = try await Visit(offices, request, context)
            return try await settle(visit, ObjectionEntry(on: visit.context.today()), [])
        }
        router.form("/:site/review/:id/publicity/objections/:objection") { fields, request, context in
            let visit = try await Visit(offices, request, context)
            let (id, entry) = (try visit.applicationOfPath(), ObjectionEntry(fields))
            let outcome = try await RecordObjection(visit.context).settle(
                visit.signedIn(), id, Self.objection(visit), outcome: entry.outcome, measures: entry.measures)
            if case .refused(let reasons) = outcome { return try await settle(visit, entry, reasons) }
            try visit.value(outcome)
            return visit.redirect(to: visit.links.publicity(id), notice: .objectionSettled)
        }
    }

    private static func objection(_ visit: Visit) throws -> ObjectionID {
        guard let id = visit.request.parameters.get("objection").flatMap({ ObjectionID($0) }) else {
            throw RequestRefusal.notFound
        }
        return id
    }

    /// - Throws: ``RequestRefusal`` for somebody who may not act on the announcement now.
    private func announced(_ visit: Visit) async throws -> ReadPublicity.View {
        let outcome = try await ReadPublicity(visit.context)(visit.signedIn(), visit.applicationOfPath())
        if case .refused = outcome { throw RequestRefusal.notFound }
        let view = try visit.value(outcome)
        guard view.mayAct else { throw RequestRefusal.forbidden }
        return view
    }

    private func record(
        _ visit: Visit, _ entry: ObjectionEntry, _ reasons: [RecordObjection.Refusal]
    ) async throws -> Response {
        let view = try await announced(visit)
        let form = ObjectionForm(visit, view, entry, reasons)
        return page(
            visit, view, form, title: view.dossier.programme.texts(PublicityText.record), rows: form.recordRows,
            action: visit.links.newObjection(view.dossier.application.id))
    }

    private func settle(
        _ visit: Visit, _ entry: ObjectionEntry, _ reasons: [RecordObjection.Refusal]
    ) async throws -> Response {
        let view = try await announced(visit)
        let id = try Self.objection(visit)
        guard let objection = view.objections.first(where: { $0.id == id }) else { throw RequestRefusal.notFound }
        let form = ObjectionForm(visit, view, entry, reasons)
        return page(
            visit, view, form, title: view.dossier.programme.texts(PublicityText.settleTitle),
            rows: form.settleRows(objection), action: visit.links.objection(view.dossier.application.id, id))
    }

    private func page(
        _ visit: Visit, _ view: ReadPublicity.View, _ form: ObjectionForm, title: String, rows: [FieldRow],
        action: String
    ) -> Response {
        let texts = view.dossier.programme.texts
        let buttons = ActionBar([
            Button(texts(CommonText.save), kind: .primary),
            ButtonLink(
                texts(CommonText.back), url: visit.links.publicity(view.dossier.application.id), kind: .link),
        ])
        let content: Markup = "\(FieldGrid(nil, rows))\(buttons)"
        let page = FormPage(
            title: title, lead: "\(view.dossier.application.applicant.name) \(view.dossier.application.number)",
            alert: form.alert, problems: form.problems,
            form: PostForm(action: action, csrf: visit.csrf, content: content), texts: texts)
        return visit.page(
            title: title, breadcrumb: PublicityRoutes.breadcrumb(visit, view.dossier, title),
            status: form.isRefused ? .unprocessableContent : .ok, content: page.markup)
    }
}
