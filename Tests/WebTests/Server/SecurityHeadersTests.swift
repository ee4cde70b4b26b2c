import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@Suite struct SecurityHeadersTests {
    @Test(arguments: [
        "/", "/anhui/who", "/anhui/boom", "/anhui/refused", "/anhui/none", "/nowhere", "/assets/bole.css",
        "/assets/none.css", "//anhui/who",
    ])
    func everyAnswerCarriesTheBrowsersDefences(path: String) async throws {
        try await TestSite().server().test(.router) { client in
            let headers = try await Browser(client).get(path).headers
            let policy = try #require(headers[.contentSecurityPolicy])
            #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"))
            #expect(policy.hasSuffix("form-action 'self'; frame-ancestors 'none'; base-uri 'none'"))
            #expect(headers[.xContentTypeOptions] == "nosniff")
            for name in ["Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"] {
                #expect(headers[try #require(HTTPField.Name(name))] == "same-origin")
            }
            #expect(headers[.cacheControl] != nil)
        }
    }

    @Test func pagesAreNeverKept() async throws {
        try await TestSite().server().test(.router) { client async throws in
            #expect(try await Browser(client).get("/anhui/who").headers[.cacheControl] == "no-store")
        }
    }

    @Test(arguments: ["/anhui/who", "/anhui/none"])
    func headHasNoBody(path: String) async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            let page = try await browser.get(path)
            let head = try await browser.head(path)
            #expect(head.status == page.status)
            #expect(head.body.readableBytes == 0)
        }
    }
}
