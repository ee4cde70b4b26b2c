import Domain
import FormEngine
import HTTPTypes
package import Hummingbird
import NIOCore
import Parsing
import Texts
import UseCases

/// What the script sends while a page is filled in, and its answer as JSON.
///
/// Posted are `_version`, each changed field under its name, what the page had shown before under `_before.` and the
/// name, and the names themselves as `_changed`, since an emptied field posts nothing.
package struct AutosaveRoutes {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        let section = "/:site/applications/:id/sections/:section"
        router.form("\(section)/autosave") { fields, request, context in
            try await save(fields, request, context, record: nil)
        }
        router.form("\(section)/records/:record/autosave") { fields, request, context in
            guard let record = context.parameters.get("record").flatMap({ RecordID($0) }) else {
                throw RequestRefusal.notFound
            }
            return try await save(fields, request, context, record: record)
        }
    }

    private func save(
        _ fields: FormFields, _ request: Request, _ context: BoleRequestContext, record: RecordID?
    ) async throws -> Response {
        let desk = try await ApplicantDesk(offices, request, context)
        let section = try desk.section(context)
        guard desk.view.canEdit else { throw RequestRefusal.forbidden }
        let input = AutosaveSection.Input(
            section: section.id, record: record, changes: Self.changes(fields),
            version: fields.first("_version").flatMap { Int64($0) } ?? -1)
        let report = try desk.visit.value(try await AutosaveSection(desk.visit.context)(desk.actor, desk.id, input))
        return Self.json(Self.answer(report, section, desk))
    }

    private static func changes(_ fields: FormFields) -> [AutosaveSection.Change] {
        func values(_ name: String) -> [String] { fields.pairs.filter { $0.name == name }.map(\.value) }
        return values("_changed").compactMap { FieldID($0) }.map { field in
            AutosaveSection.Change(
                field: field, before: values("_before.\(field)"), typed: values(field.text))
        }
    }

    private static func answer(
        _ report: AutosaveSection.Report, _ section: SectionDefinition, _ desk: ApplicantDesk
    ) -> JSONValue {
        let words = ProblemWords(desk.texts)
        let problems = report.problems.map { ($0.key.text, JSONValue.list($0.value.map { .text(words.sentence($0)) })) }
        let stale = report.stale.compactMap { id, answer in
            section.field(id).map { (id.text, stored(answer, $0, desk)) }
        }
        var members: [String: JSONValue] = [
            "saved": .list(report.saved.sorted().map { .text($0.text) }),
            "problems": .object(Dictionary(problems) { first, _ in first }),
            "stale": .object(Dictionary(stale) { first, _ in first }), "at": .text(time(desk)),
        ]
        if let version = report.version { members["version"] = .text(String(version)) }
        return .object(members)
    }

    private static func stored(_ answer: Answer?, _ field: FieldDefinition, _ desk: ApplicantDesk) -> JSONValue {
        let behaviour = field.kind.behaviour
        let text = AnswerWords(desk.texts).text(answer.map(behaviour.display), of: field)
        return .object([
            "raw": .list((answer.map(behaviour.raw) ?? []).map(JSONValue.text)),
            "text": .text(desk.texts(FormText.storedValue, ["value": text])),
        ])
    }

    /// `10:20:11` on the site's clock.
    private static func time(_ desk: ApplicantDesk) -> String {
        String(desk.zone.dateTime(of: desk.visit.context.clock.now()).suffix(8))
    }

    private static func json(_ value: JSONValue) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: value.canonicalText)))
    }
}
