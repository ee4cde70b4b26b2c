import Access
import Domain
package import Hummingbird
import Markup
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// The deadlines of the site's batches and longer time for single units; site administrators only, on the intranet.
package struct DeadlineRoutes: Sendable {
    /// What was typed, and why it was refused.
    private struct Attempt {
        let input: ExtendDeadline.Input
        let refusals: [ExtendDeadline.Refusal]
    }

    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        let path: RouterPath = "/:site/admin/deadlines"
        router.get(path) { request, context in
            let batch = request.uri.queryParameters["batch"].flatMap { BatchID(String($0)) }
            return try await page(Visit(offices, request, context), batch, nil)
        }
        router.form(path) { fields, request, context in
            try await extend(Visit(offices, request, context), fields)
        }
    }

    private func extend(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        let actor = try signedIn(visit)
        guard let batch = fields.first("_batch").flatMap({ BatchID($0) }),
            let deadline = fields.first("deadline").flatMap(Deadline.init(rawValue:))
        else { throw RequestRefusal.malformed }
        let input = ExtendDeadline.Input(
            batch: batch, unit: fields.first("unit") ?? "", deadline: deadline, day: fields.first("day") ?? "",
            time: fields.first("time") ?? "", reason: fields.first("reason") ?? "")
        switch try await ExtendDeadline(visit.context)(actor, input) {
        case .done: return visit.redirect(to: visit.links.deadlines(batch), notice: .saved)
        case .refused(let refusals):
            return try await page(visit, batch, Attempt(input: input, refusals: refusals))
        case .hidden: throw RequestRefusal.notFound
        case .forbidden: throw RequestRefusal.forbidden
        }
    }

    private func signedIn(_ visit: Visit) throws -> Actor {
        guard PageAccess.may(nil, open: .siteAdministration, on: visit.request.listener) != .hidden else {
            throw RequestRefusal.notFound
        }
        return try visit.signedIn()
    }

    private func page(_ visit: Visit, _ batch: BatchID?, _ attempt: Attempt?) async throws -> Response {
        let actor = try signedIn(visit)
        let view = try visit.value(try await ReadExtensions(visit.context)(actor, batch))
        let title = visit.texts(DeadlineText.title)
        let model = DeadlinesModel(
            choices: view.batches.map { Option(value: $0.id.text, title: "\($0.year) \($0.name)") },
            chosen: view.batch?.id.text ?? "", url: visit.links.deadlines(),
            now: visit.site.zone.dateTime(of: view.now), ends: view.batch.map { ends($0, visit, view.now) } ?? [],
            granted: view.granted.map { granted($0, visit) },
            form: view.batch.map { form($0, visit, attempt) },
            problems: attempt?.refusals.map { Link(sentence($0, visit), url: "#\(Self.place($0))") } ?? [])
        return visit.page(
            title: title,
            breadcrumb: [Link(visit.texts(CommonText.home), url: visit.links.home), Link(title, url: "")],
            status: attempt == nil ? .ok : .unprocessableContent,
            content: DeadlinesPage(model, texts: visit.texts).markup)
    }

    // MARK: What is shown

    private func words(_ visit: Visit) -> DeadlineWords { DeadlineWords(texts: visit.texts, zone: visit.site.zone) }

    private func ends(_ batch: Batch, _ visit: Visit, _ now: Instant) -> [(label: String, text: String)] {
        Deadline.allCases.map { deadline in
            let end = batch.own(deadline).map { visit.site.zone.dateMinute(of: $0) }
            return (label: words(visit).label(deadline), text: end ?? visit.texts(DeadlineText.none))
        }
    }

    private func granted(_ granted: DeadlineExtension, _ visit: Visit) -> DeadlinesModel.Granted {
        let zone = visit.site.zone
        return DeadlinesModel.Granted(
            unit: granted.unitName, deadline: words(visit).label(granted.deadline),
            until: zone.dateMinute(of: granted.until), reason: granted.reason, by: granted.actorName,
            at: zone.dateTime(of: granted.at))
    }

    private func form(_ batch: Batch, _ visit: Visit, _ attempt: Attempt?) -> PostForm {
        let texts = visit.texts
        let input = attempt?.input
        let errors = { (place: String) in
            (attempt?.refusals ?? []).filter { Self.place($0) == place }.map { sentence($0, visit) }
        }
        let options = Deadline.allCases.filter { batch.own($0) != nil }.map {
            Option(value: $0.rawValue, title: words(visit).label($0))
        }
        let rows = [
            FieldRow(
                id: "unit", label: texts(DeadlineText.unit), control: TextInput(value: input?.unit ?? ""),
                requiredTitle: texts(CommonText.required), hint: texts(DeadlineText.unitHint), errors: errors("unit")),
            FieldRow(
                id: "deadline", label: texts(DeadlineText.which),
                control: Select(
                    [OptionGroup(title: "", options: options)], selected: input?.deadline.rawValue, emptyTitle: nil),
                requiredTitle: texts(CommonText.required), errors: errors("deadline")),
            FieldRow(
                id: "day", label: texts(DeadlineText.day),
                control: DateInput(value: input?.day ?? "", placeholder: texts(DeadlineText.dayFormat)),
                requiredTitle: texts(CommonText.required), errors: errors("day")),
            FieldRow(
                id: "time", label: texts(DeadlineText.time), control: TextInput(value: input?.time ?? "18:00", size: 6),
                requiredTitle: texts(CommonText.required), hint: texts(DeadlineText.timeHint), errors: errors("time")),
            FieldRow(
                id: "reason", label: texts(DeadlineText.reason), control: TextArea(value: input?.reason ?? "", rows: 3),
                requiredTitle: texts(CommonText.required), errors: errors("reason")),
        ]
        let buttons = ActionBar([Button(texts(DeadlineText.grant), kind: .primary)])
        return PostForm(
            action: visit.links.deadlines(), csrf: visit.csrf,
            content: "\(HiddenField("_batch", batch.id.text))\(FieldGrid(nil, rows))\(buttons)")
    }

    private static func place(_ refusal: ExtendDeadline.Refusal) -> String {
        switch refusal {
        case .unitUnknown: "unit"
        case .noDeadline: "deadline"
        case .dayWrong, .notLater: "day"
        case .timeWrong: "time"
        case .reasonMissing, .reasonTooLong: "reason"
        }
    }

    private func sentence(_ refusal: ExtendDeadline.Refusal, _ visit: Visit) -> String {
        let texts = visit.texts
        return switch refusal {
        case .unitUnknown: texts(DeadlineText.unitUnknown)
        case .noDeadline: texts(DeadlineText.noDeadline)
        case .dayWrong: texts(DeadlineText.dayWrong)
        case .timeWrong: texts(DeadlineText.timeWrong)
        case .notLater(let end): texts(DeadlineText.notLater, ["date": visit.site.zone.dateMinute(of: end)])
        case .reasonMissing: texts(DeadlineText.reasonMissing)
        case .reasonTooLong(let limit): texts(DeadlineText.reasonTooLong, ["limit": String(limit)])
        }
    }
}
