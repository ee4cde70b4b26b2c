import Domain
import FormEngine
import HTTPTypes
package import Hummingbird
import Markup
import Pages
import Parsing
import Texts
import UseCases

/// Copying records: within a section, and from the last application.
package struct ReuseRoutes {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        let records = "/:site/applications/:id/sections/:section/records"
        let former = RouterPath("/:site/applications/:id/sections/:section/former")
        router.get(former) { request, context in
            let (desk, section) = try await editable(request, context)
            return try await Self.page(desk, section)
        }
        router.form("/:site/applications/:id/sections/:section/former") { fields, request, context in
            let (desk, section) = try await editable(request, context)
            return try await Self.take(desk, section, fields)
        }
        router.form("\(records)/:record/duplicate") { fields, request, context in
            let (desk, section) = try await editable(request, context)
            return try await Self.duplicate(desk, section, context, fields)
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

    // MARK: From the last application

    private static func page(
        _ desk: ApplicantDesk, _ section: SectionDefinition, alerts: [Alert] = [], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let offer = try desk.visit.value(
            try await ReuseRecords(desk.visit.context).offer(desk.actor, desk.id, section.id))
        let presenter = ReusePresenter(desk, section, offer)
        return desk.page(
            presenter.title, current: desk.page(of: section.id), status: status,
            content: presenter.page(alerts: alerts).markup)
    }

    private static func take(
        _ desk: ApplicantDesk, _ section: SectionDefinition, _ fields: FormFields
    ) async throws -> Response {
        let chosen = Set(fields.pairs.filter { $0.name == "record" }.compactMap { RecordID($0.value) })
        let version = fields.first("_version").flatMap { Int64($0) } ?? -1
        let outcome = try await ReuseRecords(desk.visit.context)(
            desk.actor, desk.id, section.id, chosen: chosen, version: version)
        if case .refused(let reasons) = outcome {
            let alerts = reasons.map { Alert(.warning, sentence($0, desk)) }
            return try await page(try await desk.again(), section, alerts: alerts, status: .unprocessableContent)
        }
        let count = try desk.visit.value(outcome)
        let list = desk.address(of: section.id)
        return count == 0 ? desk.visit.redirect(to: list) : desk.visit.redirect(to: list, notice: .saved)
    }

    private static func sentence(_ refusal: ReuseRecords.Refusal, _ desk: ApplicantDesk) -> String {
        switch refusal {
        case .stale: desk.texts(FormText.copyStale)
        case .tooMany(let maximum): ProblemWords(desk.texts).sentence(.tooManyRecords(maximum: maximum))
        }
    }

    // MARK: Within the section

    private static func duplicate(
        _ desk: ApplicantDesk, _ section: SectionDefinition, _ context: BoleRequestContext, _ fields: FormFields
    ) async throws -> Response {
        guard section.records?.allowsDuplicate == true,
            let record = context.parameters.get("record").flatMap({ RecordID($0) })
        else { throw RequestRefusal.notFound }
        let copy: RecordID = desk.visit.context.ids.next(at: desk.visit.context.clock.now())
        let version = fields.first("_version").flatMap { Int64($0) } ?? -1
        let outcome = try await ArrangeRecords(desk.visit.context)(
            desk.actor, desk.id, section.id, .duplicate(record, as: copy), version: version)
        if case .refused(let reasons) = outcome {
            return SectionRoutes.records(try await desk.again(), section, alerts: reasons.map { alert($0, desk) })
        }
        try desk.visit.value(outcome)
        return desk.visit.redirect(to: desk.address(of: section.id, record: copy))
    }

    private static func alert(_ refusal: ArrangeRecords.Refusal, _ desk: ApplicantDesk) -> Alert {
        switch refusal {
        case .stale: Alert(.warning, desk.texts(FormText.copyStale))
        case .tooMany(let maximum):
            Alert(.warning, ProblemWords(desk.texts).sentence(.tooManyRecords(maximum: maximum)))
        }
    }
}
