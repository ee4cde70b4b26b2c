import Domain
package import Hummingbird
import Markup
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// Who stands in for a unit's administrator (代理): named for a time, ended at any time.
package struct DeputyRoutes: Sendable {
    /// What was typed, and why it was refused.
    private struct Attempt {
        let input: NameDeputy.Input
        let colleague: String
        let refusals: [NameDeputy.Refusal]
    }

    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/unit/deputies") { request, context in
            try await page(Visit(offices, request, context), nil)
        }
        router.form("/:site/unit/deputies") { fields, request, context in
            try await name(Visit(offices, request, context), fields)
        }
        router.form("/:site/unit/deputies/:id/end") { _, request, context in
            let visit = try await Visit(offices, request, context)
            guard let id = context.parameters.get("id").flatMap({ DeputyID($0) }) else { throw RequestRefusal.notFound }
            try visit.value(try await NameDeputy(visit.context).end(visit.signedIn(), id))
            return visit.redirect(to: visit.links.deputies, notice: .saved)
        }
    }

    private func name(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        let actor = try visit.signedIn()
        guard let unit = fields.first("unit").flatMap({ UnitID($0) }) else { throw RequestRefusal.malformed }
        let (typed, colleague) = (fields.first("login") ?? "", fields.first("colleague") ?? "")
        let input = NameDeputy.Input(
            unit: unit, login: typed.isEmpty ? colleague : typed, from: fields.first("from") ?? "",
            to: fields.first("to") ?? "")
        switch try await NameDeputy(visit.context)(actor, input) {
        case .done: return visit.redirect(to: visit.links.deputies, notice: .saved)
        case .refused(let refusals):
            let kept = NameDeputy.Input(unit: unit, login: typed, from: input.from, to: input.to)
            return try await page(visit, Attempt(input: kept, colleague: colleague, refusals: refusals))
        case .hidden: throw RequestRefusal.notFound
        case .forbidden: throw RequestRefusal.forbidden
        }
    }

    private func page(_ visit: Visit, _ attempt: Attempt?) async throws -> Response {
        let view = try visit.value(try await ReadDeputies(visit.context)(try visit.signedIn()))
        let texts = visit.texts
        let model = DeputiesModel(
            form: form(visit, view, attempt), rows: view.deputies.map { row($0, visit, view) }, csrf: visit.csrf,
            problems: attempt?.refusals.map { Link(sentence($0, texts), url: "#\(Self.place($0))") } ?? [])
        return visit.page(
            title: texts(DeputyText.title),
            breadcrumb: [
                Link(texts(CommonText.home), url: visit.links.home), Link(texts(DeputyText.title), url: ""),
            ], status: attempt == nil ? .ok : .unprocessableContent,
            content: DeputiesPage(model, texts: texts).markup)
    }

    // MARK: The form

    private func form(_ visit: Visit, _ view: ReadDeputies.View, _ attempt: Attempt?) -> PostForm {
        let texts = visit.texts
        let errors = { (place: String) in
            (attempt?.refusals ?? []).filter { Self.place($0) == place }.map { sentence($0, texts) }
        }
        let units = view.units.map { Option(value: $0.id.text, title: $0.name) }
        let colleagues = view.colleagues.map { Option(value: $0.login, title: $0.name) }
        let choice: [FieldRow] =
            colleagues.isEmpty
            ? []
            : [
                FieldRow(
                    id: "colleague", label: texts(DeputyText.colleague),
                    control: Select(
                        [OptionGroup(title: "", options: colleagues)], selected: attempt?.colleague,
                        emptyTitle: texts(CommonText.choose)))
            ]
        let rows =
            [
                FieldRow(
                    id: "unit", label: texts(DeputyText.unit),
                    control: Select(
                        [OptionGroup(title: "", options: units)], selected: attempt?.input.unit.text, emptyTitle: nil))
            ] + choice + [
                FieldRow(
                    id: "login", label: texts(DeputyText.login), control: TextInput(value: attempt?.input.login ?? ""),
                    hint: texts(DeputyText.loginHint), errors: errors("login")),
                FieldRow(
                    id: "from", label: texts(DeputyText.from),
                    control: DateInput(
                        value: attempt?.input.from ?? visit.context.today().description,
                        placeholder: texts(DeputyText.dayFormat)), requiredTitle: texts(CommonText.required),
                    errors: errors("from")),
                FieldRow(
                    id: "to", label: texts(DeputyText.to),
                    control: DateInput(value: attempt?.input.to ?? "", placeholder: texts(DeputyText.dayFormat)),
                    requiredTitle: texts(CommonText.required), errors: errors("to")),
            ]
        return PostForm(
            action: visit.links.deputies, csrf: visit.csrf,
            content: "\(FieldGrid(nil, rows))\(ActionBar([Button(texts(DeputyText.submit), kind: .primary)]))")
    }

    private static func place(_ refusal: NameDeputy.Refusal) -> String {
        switch refusal {
        case .loginMissing, .accountUnknown, .oneself, .actsAlready, .overlaps: "login"
        case .fromWrong: "from"
        case .toWrong, .periodWrong, .tooLong: "to"
        }
    }

    private func sentence(_ refusal: NameDeputy.Refusal, _ texts: TextCatalogue) -> String {
        switch refusal {
        case .loginMissing: texts(DeputyText.loginMissing)
        case .accountUnknown: texts(DeputyText.accountUnknown)
        case .oneself: texts(DeputyText.oneself)
        case .actsAlready: texts(DeputyText.actsAlready)
        case .fromWrong, .toWrong: texts(DeputyText.dayWrong)
        case .periodWrong: texts(DeputyText.periodWrong)
        case .tooLong(let days): texts(DeputyText.tooLong, ["days": String(days)])
        case .overlaps: texts(DeputyText.overlaps)
        }
    }

    // MARK: The list

    private func row(_ deputy: Deputy, _ visit: Visit, _ view: ReadDeputies.View) -> DeputiesModel.Row {
        let (texts, zone) = (visit.texts, visit.site.zone)
        let isOver = deputy.endedAt != nil || deputy.validTo <= view.now
        return DeputiesModel.Row(
            deputy: deputy.accountName, principal: deputy.principalName,
            unit: view.units.first { $0.id == deputy.unit }?.name ?? "",
            period: texts(
                DeputyText.fromTo,
                [
                    "from": zone.dateMinute(of: deputy.validFrom),
                    "to": zone.dateMinute(of: deputy.endedAt ?? deputy.validTo),
                ]), badge: badge(deputy, view.now, texts),
            endURL: isOver ? nil : visit.links.endDeputy(deputy.id))
    }

    private func badge(_ deputy: Deputy, _ now: Instant, _ texts: TextCatalogue) -> Badge {
        if deputy.endedAt != nil { return Badge(texts(DeputyText.ended)) }
        if now < deputy.validFrom { return Badge(texts(DeputyText.coming), tone: .info) }
        return deputy.isValid(at: now)
            ? Badge(texts(DeputyText.running), tone: .success) : Badge(texts(DeputyText.over))
    }
}
