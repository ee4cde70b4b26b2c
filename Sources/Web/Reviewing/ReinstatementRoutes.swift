import Domain
import HTTPTypes
package import Hummingbird
import Markup
import Pages
import Parsing
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// Lifting a rejection that was a mistake (恢复审核, A-30), for who keeps the site; the public side has no such pages.
package struct ReinstatementRoutes: Sendable {
    /// The name under which the reason is sent.
    private static let reasonName = "reason"

    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/rejections/:system/:programme") { request, context in
            let visit = try await visit(request, context)
            let list = ReadRejection(visit.context)
            let found = try visit.value(try await list.list(try visit.signedIn(), try visit.programmeOfPath()))
            return Self.list(visit, found.0, found.1)
        }
        router.get("/:site/reinstate/:id") { request, context in
            let visit = try await visit(request, context)
            return Self.page(visit, try await rejection(visit), reason: "", refusals: [])
        }
        router.form("/:site/reinstate/:id") { fields, request, context in
            try await reinstate(try await visit(request, context), fields)
        }
    }

    private func visit(_ request: Request, _ context: BoleRequestContext) async throws -> Visit {
        guard context.listener == .intranet else { throw RequestRefusal.notFound }
        return try await Visit(offices, request, context)
    }

    private func rejection(_ visit: Visit) async throws -> ReadRejection.View {
        try visit.value(try await ReadRejection(visit.context)(try visit.signedIn(), try visit.applicationOfPath()))
    }

    private func reinstate(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        let (actor, id) = (try visit.signedIn(), try visit.applicationOfPath())
        let reason = (fields.first(Self.reasonName) ?? "").replacing("\r\n", with: "\n")
        let version = fields.first("_version").flatMap { Int64($0) } ?? -1
        let outcome = try await ReinstateApplication(visit.context)(actor, id, reason: reason, version: version)
        if case .refused(let refusals) = outcome {
            return Self.page(visit, try await rejection(visit), reason: reason, refusals: refusals)
        }
        try visit.value(outcome)
        return visit.redirect(to: visit.links.results, notice: .reinstated)
    }

    private static func sentence(_ refusal: TransitionRefusal, _ programme: Programme, _ visit: Visit) -> String {
        switch refusal {
        case .workflow(.reasonMissing): return programme.texts(ResultText.reinstateReasonMissing)
        case .workflow(.quotaExceeded(let limit, let used, _)):
            return programme.texts(
                ResultText.reinstatePlaceTaken, ["limit": String(limit), "used": String(used)])
        default: break
        }
        return RefusalWords(programme, zone: visit.site.zone).sentence(refusal)
    }
}

extension ReinstatementRoutes {
    // MARK: Pages

    private static func list(_ visit: Visit, _ programme: Programme, _ results: [ApplicationResult]) -> Response {
        let texts = programme.texts
        let title = texts(ResultText.rejectionsOf, ["programme": programme.name])
        let rows = results.map { result in
            let act = ButtonLink(
                texts(VerbText.reinstate), url: visit.links.reinstate(result.application.id), kind: .link,
                description: texts(
                    ResultText.reinstateDescription,
                    ["act": texts(VerbText.reinstate), "name": result.application.applicant.name]))
            return DataRow([
                "\(result.application.number)", "\(result.application.applicant.name)",
                "\(result.application.employerName)", "\(result.decidedBy.unitName)",
                "\(visit.site.zone.dateMinute(of: result.decidedBy.at))", "\(act)",
            ])
        }
        let table = DataTable(
            caption: title,
            columns: [
                DataTable.Column(texts(ResultText.number), isShort: true),
                DataTable.Column(texts(ReviewText.columnApplicant), kind: .title),
                DataTable.Column(texts(ResultText.employer)), DataTable.Column(texts(ResultText.rejectedBy)),
                DataTable.Column(texts(ResultText.rejectedAt), isShort: true),
                DataTable.Column(texts(CommonText.actions), kind: .actions),
            ], rows: rows, empty: EmptyState(texts(ResultText.rejectionsEmpty)))
        return visit.page(
            title: title, breadcrumb: breadcrumb(visit, title),
            content: "\(PageHeader(title, lead: texts(ResultText.rejectionsLead)))\(table)")
    }

    private static func page(
        _ visit: Visit, _ view: ReadRejection.View, reason: String, refusals: [TransitionRefusal]
    ) -> Response {
        let errors = refusals.filter(isOfReason).map { sentence($0, view.programme, visit) }
        let alerts = refusals.filter { !isOfReason($0) }.map { Alert(.error, sentence($0, view.programme, visit)) }
        let (texts, application) = (view.programme.texts, view.result.application)
        let title = texts(VerbText.reinstate)
        let facts = DefinitionList([
            DefinitionList.Item(texts(ResultText.number), text: application.number),
            DefinitionList.Item(texts(ReviewText.columnApplicant), text: application.applicant.name),
            DefinitionList.Item(texts(ResultText.employer), text: application.employerName),
            DefinitionList.Item(texts(ResultText.rejectedBy), text: view.result.decidedBy.unitName),
            DefinitionList.Item(
                texts(ResultText.rejectedAt), text: visit.site.zone.dateTime(of: view.result.decidedBy.at)),
            DefinitionList.Item(texts(ResultText.reason), text: view.result.decidedBy.text, isWide: true),
        ])
        let row = FieldRow(
            id: reasonName, label: texts(ResultText.reinstateReason), control: TextArea(value: reason, rows: 3),
            requiredTitle: texts(CommonText.required), hint: texts(ResultText.reinstateHint),
            errors: errors)
        let send = Button(
            title, kind: .danger,
            confirmation: Confirmation(
                title: title, message: texts(ResultText.reinstateConfirm), confirmTitle: title,
                cancelTitle: texts(CommonText.cancel)))
        let back = ButtonLink(texts(CommonText.back), url: visit.links.rejections(view.programme.id))
        let form = PostForm(
            action: visit.links.reinstate(application.id), csrf: visit.csrf,
            content: """
                \(HiddenField("_version", String(application.version)))\(FieldGrid(nil, [row]))\(ActionBar([send, back]))
                """)
        return visit.page(
            title: title, breadcrumb: breadcrumb(visit, title),
            status: refusals.isEmpty ? .ok : .unprocessableContent,
            content: """
                \(PageHeader(title, lead: texts(ResultText.reinstateLead)))\(alerts)\(Card(content: facts.markup))\
                \(Card(content: form.markup))
                """)
    }

    private static func isOfReason(_ refusal: TransitionRefusal) -> Bool {
        switch refusal {
        case .workflow(.reasonMissing), .textTooLong: true
        default: false
        }
    }

    private static func breadcrumb(_ visit: Visit, _ title: String) -> [Link] {
        [
            Link(visit.texts(CommonText.home), url: visit.links.home),
            Link(visit.texts(ResultText.title), url: visit.links.results), Link(title, url: ""),
        ]
    }
}
