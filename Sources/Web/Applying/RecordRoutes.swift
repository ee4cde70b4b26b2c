import Domain
import FormEngine
import HTTPTypes
package import Hummingbird
import Markup
import Pages
import Parsing
import Texts
import UseCases

/// The pages of single records: new, edit, delete (R-FORM-46…49).
package struct RecordRoutes {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        let list = "/:site/applications/:id/sections/:section/records"
        router.get("\(list)/new") { request, context in
            let (desk, section) = try await editable(request, context)
            let now = desk.visit.context.clock.now()
            let record: RecordID = desk.visit.context.ids.next(at: now)
            return Self.page(desk, section, record, isNew: true)
        }
        router.get("\(list)/:record") { request, context in
            let (desk, section) = try await editable(request, context)
            return Self.page(desk, section, try Self.record(desk, section, context).id, isNew: false)
        }
        router.upload("\(list)/new") { reader, request, context in
            try await save(reader, request, context, isNew: true)
        }
        router.upload("\(list)/:record") { reader, request, context in
            try await save(reader, request, context, isNew: false)
        }
        router.get("\(list)/:record/delete") { request, context in
            let (desk, section) = try await editable(request, context)
            return Self.question(desk, section, try Self.record(desk, section, context))
        }
        router.form("\(list)/:record/delete") { fields, request, context in
            let (desk, section) = try await editable(request, context)
            return try await Self.delete(desk, section, try Self.record(desk, section, context), fields)
        }
    }

    private func editable(
        _ request: Request, _ context: BoleRequestContext
    ) async throws -> (ApplicantDesk, SectionDefinition) {
        let desk = try await ApplicantDesk(offices, request, context)
        let section = try desk.section(context)
        guard section.records != nil else { throw RequestRefusal.notFound }
        guard desk.view.canEdit else { throw RequestRefusal.forbidden }
        return (desk, section)
    }

    private static func record(
        _ desk: ApplicantDesk, _ section: SectionDefinition, _ context: BoleRequestContext
    ) throws -> RecordAnswers {
        guard let id = context.parameters.get("record").flatMap({ RecordID($0) }),
            let record = desk.view.sheet.answers(of: section).record(id)
        else { throw RequestRefusal.notFound }
        return record
    }

    // MARK: Filling in

    private static func page(
        _ desk: ApplicantDesk, _ section: SectionDefinition, _ record: RecordID, isNew: Bool,
        attempt: SectionAttempt? = nil
    ) -> Response {
        let presenter = SectionPresenter(desk, section, record: record, isNewRecord: isNew, attempt: attempt)
        return desk.page(
            presenter.title, current: desk.page(of: section.id),
            status: attempt == nil ? .ok : .unprocessableContent, content: SectionPage(presenter.model()).markup)
    }

    private func save(
        _ reader: BodyReader, _ request: Request, _ context: BoleRequestContext, isNew: Bool
    ) async throws -> Response {
        let (desk, post) = try await SectionDesk.read(offices, reader, request, context)
        let section = try desk.section(context)
        let named = isNew ? post.fields.first("_record") : context.parameters.get("record")
        guard section.records != nil, let record = named.flatMap(Self.id) else { throw RequestRefusal.notFound }
        let report = try await SectionDesk.save(desk, section, record: record, post)
        guard report.isSaved, report.fileProblems.isEmpty else {
            let now = try await desk.again()
            let attempt = SectionAttempt(typed: post.answers, report: report)
            return Self.page(now, section, record, isNew: isNew, attempt: attempt)
        }
        return desk.visit.redirect(to: desk.address(of: section.id), notice: SectionDesk.notice(desk, post))
    }

    /// Record ids are ours: letters and digits, so that they can stand in a path.
    private static func id(_ text: String) -> RecordID? {
        guard text.utf8.count <= 64, !text.contains("/"), !text.hasPrefix("."), text != "new" else { return nil }
        return RecordID(text)
    }

    // MARK: Deleting

    private static func question(
        _ desk: ApplicantDesk, _ section: SectionDefinition, _ record: RecordAnswers, alerts: [Alert] = [],
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let texts = desk.texts
        let list = desk.address(of: section.id)
        let name = RecordsPresenter.name(of: record, section, texts)
        let page = ConfirmPage(
            title: texts(FormText.deleteRecord), message: texts(FormText.deleteRecordQuestion, ["name": name]),
            alerts: alerts, action: desk.links.deleteRecord(desk.id, section.id, record.id), csrf: desk.visit.csrf,
            hidden: [HiddenField("_version", String(desk.dossier.draft.version(of: section.id)))],
            confirmTitle: texts(FormText.delete), cancel: ButtonLink(texts(CommonText.cancel), url: list))
        return desk.page(
            texts(FormText.deleteRecord), current: desk.page(of: section.id), status: status, content: page.markup)
    }

    private static func delete(
        _ desk: ApplicantDesk, _ section: SectionDefinition, _ record: RecordAnswers, _ fields: FormFields
    ) async throws -> Response {
        guard fields.first("confirmed") == "yes" else { return question(desk, section, record) }
        let version = fields.first("_version").flatMap { Int64($0) } ?? -1
        let outcome = try await ArrangeRecords(desk.visit.context)(
            desk.actor, desk.id, section.id, .delete(record.id), version: version)
        if case .refused = outcome {
            let alert = Alert(.warning, desk.texts(FormText.deleteStale))
            return question(desk, section, record, alerts: [alert], status: .unprocessableContent)
        }
        try desk.visit.value(outcome)
        return desk.visit.redirect(to: desk.address(of: section.id), notice: .recordDeleted)
    }
}
