import Domain
import Hummingbird
import Logging
import Parsing
import UseCases
import Web

/// Two sites behind the real doors, with a few routes to knock at.
struct TestSite {
    let store = MemorySessions()
    let time = MovableClock()
    let assetFolder: AssetFolder
    var listener = Listener.public
    var limits = ConnectionLimits()
    var isCompressing = true
    var rateLimit = AttemptLimit(burst: 20, perMinute: 20)

    private let ids = countedIDs()
    private let visitorKey = [UInt8](repeating: 7, count: 32)

    init() throws {
        assetFolder = try AssetFolder()
    }

    var sessions: Sessions {
        Sessions(store: store, clock: time.clock, ids: ids, visitorKey: visitorKey)
    }

    func assets() throws -> StaticAssets {
        try StaticAssets(folder: assetFolder.url)
    }

    func server() throws -> Listeners.Server {
        var settings = ListenerSettings(port: 0)
        settings.limits = limits
        settings.isCompressing = isCompressing
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return try Listeners(public: settings, intranet: settings, logger: logger).server(listener, router: router())
    }

    private func router() throws -> Router<BoleRequestContext> {
        let home: SiteRouting.Home = { _, _ in plain("sites") }
        let door = FrontDoor(
            listener: listener, isCompressing: isCompressing, assets: try assets(), sessions: sessions,
            rateLimit: RateLimit(TokenBuckets(rateLimit), clock: time.clock),
            sites: SiteRouting(sites: ["anhui", "sichuan"], home: home), errorPages: ErrorPages(render: errorPage))
        let router = door.router()
        addPages(to: router)
        addForms(to: router)
        return router
    }

    private func addPages(to router: Router<BoleRequestContext>) {
        router.get(":site/who") { _, context in
            plain("\(context.session?.account.text ?? "nobody") \(context.csrfToken)")
        }
        router.get(":site/boom") { _, _ -> Response in throw Boom(secret: "510104199001011234") }
        router.get(":site/refused") { _, _ -> Response in throw NoShouting() }
        router.get(":site/long") { _, _ in plain(String(repeating: "<p>long</p>\n", count: 500)) }
        router.get(":site/picture") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "image/png"],
                body: ResponseBody(byteBuffer: ByteBuffer(repeating: 0, count: 5000)))
        }
        router.get(":site/endless") { _, _ in
            let body = ResponseBody(contentLength: 100_000_000) { writer in
                for _ in 0..<1000 { try await writer.write(ByteBuffer(repeating: 0, count: 100_000)) }
                try await writer.finish(nil)
            }
            return Response(status: .ok, body: body)
        }
        router.get(":site/mode") { _, context in plain("\(context.isLargeType) \(context.listener)") }
    }

    private func addForms(to router: Router<BoleRequestContext>) {
        let sessions = sessions
        router.form(":site/login") { fields, _, context in
            var response = Response.redirect(to: "/")
            let account = AccountID(fields.first("account") ?? "") ?? "unknown"
            response.setCookie(try await sessions.signIn(account, context))
            return response
        }
        router.form(":site/logout") { _, _, context in
            var response = Response.redirect(to: "/")
            response.setCookie(try await sessions.signOut(context))
            return response
        }
        router.form(":site/save", limit: 4096) { fields, _, _ in
            plain(fields.pairs.filter { $0.name != "csrf" }.map { "\($0.name)=\($0.value)" }.joined(separator: ";"))
        }
        router.form(":site/unsaved") { _, _, _ in throw StorageUnavailable(.full, detail: "") }
        router.upload(":site/upload") { reader, _, _ in
            let form = try await reader.readMultipart(limits: UploadLimits(total: 200_000, perFile: 5000)) { head in
                head.field == "unwanted" ? nil : MemorySink()
            }
            let files = form.files.map { "\($0.head.field):\($0.outcome)" }.joined(separator: ";")
            return plain("\(form.fields.first("title") ?? "-") \(form.fields.first("after") ?? "-") \(files)")
        }
        router.upload(":site/leisurely") { reader, _, _ in
            try await Task.sleep(for: .milliseconds(1300))
            let limits = UploadLimits(total: 10_000_000)
            let form = try await reader.readMultipart(limits: limits) { _ -> MemorySink? in nil }
            return plain("\(form.files.count)")
        }
        router.post(":site/careless") { _, _ in plain("done") }
    }
}

/// An error of the inside, which must not be shown.
struct Boom: Error {
    let secret: String
}

func plain(_ text: String) -> Response {
    Response(
        status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
}

@Sendable private func errorPage(_ page: ErrorPage, _ context: BoleRequestContext) -> String {
    let kept = page.repost.map { repost in
        " \(repost.action) " + repost.fields.pairs.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
    }
    return "<h1>\(page.textKey)</h1><p>\(page.requestID)</p>\(context.session?.account.text ?? "nobody")\(kept ?? "")"
}
