import Domain
import HTTPTypes
package import Hummingbird
import Markup
import NIOCore
import Pages
import Parsing
import Programmes
import Texts
import UseCases

/// The place of one application in a unit's order: a small form, or the answer to a number that was edited in a list.
package struct RankRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        let path: RouterPath = "/:site/review/:id/rank"
        router.get(path) { request, context in
            try await page(Visit(offices, request, context), request, typed: nil, refusals: [])
        }
        router.form(path) { fields, request, context in
            let visit = try await Visit(offices, request, context)
            let typed = fields.first("place") ?? ""
            let shown = fields.first("_shown").flatMap { Int($0) }
            let outcome = try await RankApplication(visit.context)(
                visit.signedIn(), visit.applicationOfPath(), unit: try Self.unit(request), typed: typed, shown: shown)
            let asksJSON = request.headers[.accept] == "application/json"
            switch outcome {
            case .done(let place): return asksJSON ? try await Self.answer(visit, place) : Self.back(visit, request)
            case .refused(let refusals):
                return asksJSON
                    ? try await refuse(visit, refusals, typed)
                    : try await page(visit, request, typed: typed, refusals: refusals)
            case .hidden: throw RequestRefusal.notFound
            case .forbidden: throw RequestRefusal.forbidden
            }
        }
    }

    private static func unit(_ request: Request) throws -> UnitID {
        guard let unit = request.uri.queryParameters["unit"].flatMap({ UnitID(String($0)) }) else {
            throw RequestRefusal.notFound
        }
        return unit
    }

    // MARK: Without scripting

    /// Only addresses of the site's own lists lead back.
    private static func origin(_ visit: Visit, _ request: Request) -> String {
        let path = request.uri.queryParameters["return"].map(String.init) ?? ""
        return path.hasPrefix("/\(visit.site.id)/reviews/") ? path : visit.links.home
    }

    private static func back(_ visit: Visit, _ request: Request) -> Response {
        visit.redirect(to: origin(visit, request), notice: .saved)
    }

    private func page(
        _ visit: Visit, _ request: Request, typed: String?, refusals: [RankApplication.Refusal]
    ) async throws -> Response {
        let (actor, unit) = (try visit.signedIn(), try Self.unit(request))
        let id = try visit.applicationOfPath()
        let view = try visit.value(try await ReadRank(visit.context)(actor, id, unit: unit))
        let (texts, entry) = (view.programme.texts, view.entry)
        let words = RankWords(texts: texts, zone: visit.site.zone)
        let refusals = refusals.isEmpty ? view.closed.map { [.closed($0)] } ?? [] : refusals
        let sentences = refusals.map { words.sentence($0, typed: typed ?? "") }
        let stored = entry.place.map(String.init) ?? ""
        let origin = Self.origin(visit, request)
        let field = FieldRow(
            id: "place", label: texts(RankingText.place),
            control: TextInput(value: typed ?? stored, kind: .number, size: 6), hint: texts(RankingText.hint),
            errors: sentences)
        let save: [any Component] = view.closed == nil ? [Button(texts(CommonText.save), kind: .primary)] : []
        let form = PostForm(
            action: visit.links.rank(id, unit: unit, returnTo: origin), csrf: visit.csrf,
            content: """
                \(HiddenField("_shown", stored))\(FieldGrid(nil, [field]))\
                \(ActionBar(save + [ButtonLink(texts(CommonText.cancel), url: origin, kind: .link)]))
                """)
        let lead = "\(entry.applicantName) · \(entry.number)"
        return visit.page(
            title: texts(RankingText.edit),
            breadcrumb: [
                Link(visit.texts(CommonText.home), url: visit.links.home),
                visit.listLink(view.programme),
                Link(
                    texts(RankingText.title),
                    url: visit.links.ranking(view.programme.id, unit: unit, batch: view.batch.id)),
                Link(texts(RankingText.edit), url: ""),
            ], status: refusals.isEmpty || typed == nil ? .ok : .unprocessableContent,
            content: FormPage(
                title: texts(RankingText.edit), lead: lead, problems: sentences.map { Link($0, url: "#place") },
                form: form, texts: texts
            ).markup)
    }

    // MARK: With scripting

    private static func answer(_ visit: Visit, _ place: Int?) async throws -> Response {
        let words = RankWords(texts: visit.texts, zone: visit.site.zone)
        return json(
            .object(["value": .text(place.map(String.init) ?? ""), "text": .text(words.text(place))]), .ok)
    }

    private func refuse(
        _ visit: Visit, _ refusals: [RankApplication.Refusal], _ typed: String
    ) async throws -> Response {
        let words = RankWords(texts: visit.texts, zone: visit.site.zone)
        let sentence = refusals.map { words.sentence($0, typed: typed) }.joined()
        return Self.json(.object(["problem": .text(sentence)]), .unprocessableContent)
    }

    private static func json(_ value: JSONValue, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: value.canonicalText)))
    }
}
