import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting

/// A browser with scripts switched off: keeps cookies, and sends the token of the last page that had one.
final class WebUser {
    private let client: any TestClientProtocol
    private let site: SiteID
    let listener: Listener
    private var cookies: [String: String] = [:]
    private var token: String?
    /// Sent with every request besides.
    var headers: HTTPFields = [:]

    init(_ client: any TestClientProtocol, site: SiteID, listener: Listener) {
        (self.client, self.site, self.listener) = (client, site, listener)
    }

    /// - Parameter path: below the site, such as `home`; or whole, with a slash before it.
    func get(_ path: String) async throws -> WebPage {
        try await send(.get, path, body: nil, type: nil)
    }

    /// Posts a form without files; the token is added.
    func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> WebPage {
        try await post(path, fields.map { ($0.key, $0.value) })
    }

    func post(_ path: String, _ fields: [(String, String)]) async throws -> WebPage {
        try await postBare(path, [("csrf", try await currentToken())] + fields)
    }

    /// Posts exactly these fields.
    func postBare(_ path: String, _ fields: [(String, String)]) async throws -> WebPage {
        let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        return try await send(.post, path, body: Array(body.utf8), type: "application/x-www-form-urlencoded")
    }

    /// Posts a form with files; the token is added.
    func upload(
        _ path: String, _ fields: [(String, String)], files: [MultipartBody.File] = []
    ) async throws -> WebPage {
        let body = MultipartBody(fields: [("csrf", try await currentToken())] + fields, files: files)
        return try await send(.post, path, body: body.bytes, type: body.contentType)
    }

    /// Announces a form with files of so many bytes, and sends none of them.
    func announce(_ path: String, bytes: Int) async throws -> WebPage {
        headers[.contentLength] = String(bytes)
        defer { headers[.contentLength] = nil }
        return try await send(.post, path, body: nil, type: MultipartBody(fields: [], files: []).contentType)
    }

    /// Sends a form of a page as it stands there, by the button named `button`.
    func submit(
        _ form: WebForm, button: String? = nil, files: [MultipartBody.File] = []
    ) async throws -> WebPage {
        let fields = form.fields + form.pressed(button)
        guard form.isMultipart else { return try await postBare(form.action, fields) }
        let body = MultipartBody(fields: fields, files: files)
        return try await send(.post, form.action, body: body.bytes, type: body.contentType)
    }

    /// Shows the cookies of another browser too.
    func takeCookies(of other: WebUser) {
        cookies.merge(other.cookies) { own, _ in own }
    }

    /// Follows redirects until there is a page.
    func follow(_ page: WebPage) async throws -> WebPage {
        var page = page
        for _ in 0..<5 {
            guard let location = page.location else { return page }
            page = try await get(location)
        }
        return page
    }

    private func currentToken() async throws -> String {
        if token == nil { _ = try await get("login") }
        return token ?? ""
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, body: [UInt8]?, type: String?
    ) async throws -> WebPage {
        var all = headers
        all[.contentType] = type
        if !cookies.isEmpty { all[.cookie] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ") }
        let uri = path.hasPrefix("/") ? path : "/\(site)/\(path)"
        let response = try await client.execute(
            uri: uri, method: method, headers: all, body: body.map { ByteBuffer(bytes: $0) })
        for line in response.headers[values: .setCookie] { keep(line) }
        let page = WebPage(response)
        token = page.token ?? token
        return page
    }

    private func keep(_ line: String) {
        let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return }
        cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
    }

    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || "-._".utf8.contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}
