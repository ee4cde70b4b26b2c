import HTTPTypes
import Hummingbird
import HummingbirdTesting

/// Keeps cookies and sends forms as a browser would.
final class Browser {
    private let client: any TestClientProtocol
    /// Cookies by name.
    var cookies: [String: String] = [:]
    /// Sent with every request besides.
    var headers: HTTPFields = [:]

    init(_ client: any TestClientProtocol) {
        self.client = client
    }

    func get(_ path: String) async throws -> TestResponse {
        try await send(.get, path)
    }

    func head(_ path: String) async throws -> TestResponse {
        try await send(.head, path)
    }

    /// Sends a form with the token of a page fetched first.
    func post(_ path: String, _ fields: String) async throws -> TestResponse {
        let token = try await token(at: path)
        return try await postBare(path, "csrf=\(token)&\(fields)")
    }

    /// Sends a form as it is.
    func postBare(_ path: String, _ body: String) async throws -> TestResponse {
        try await send(.post, path, body, type: "application/x-www-form-urlencoded")
    }

    /// The token of a page of the site to which `path` belongs.
    func token(at path: String) async throws -> String {
        let site = path.split(separator: "/").first.map(String.init) ?? ""
        return try await get("/\(site)/who").text.split(separator: " ").last.map(String.init) ?? ""
    }

    func send(_ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, type: String? = nil) async throws
        -> TestResponse
    {
        var all = headers
        all[.contentType] = type
        if !cookies.isEmpty { all[.cookie] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ") }
        let response = try await client.execute(
            uri: path, method: method, headers: all, body: body.map { ByteBuffer(string: $0) })
        for line in response.headers[values: .setCookie] { keep(line) }
        return response
    }

    private func keep(_ line: String) {
        let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return }
        cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
}
