import HTTPTypes
import HummingbirdTesting
import Testing

@Suite struct CSRFTests {
    @Test func aFormWithItsTokenIsTaken() async throws {
        try await TestSite().server().test(.router) { client in
            let response = try await Browser(client).post("/anhui/save", "a=1&b=2")
            #expect(response.status == .ok)
            #expect(response.text == "a=1;b=2")
        }
    }

    @Test func theTokenLooksDifferentOnEachPageAndBothAreTaken() async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            let (one, other) = (try await browser.token(at: "/anhui/x"), try await browser.token(at: "/anhui/x"))
            #expect(one != other)
            #expect(try await browser.postBare("/anhui/save", "csrf=\(one)").status == .ok)
            #expect(try await browser.postBare("/anhui/save", "csrf=\(other)").status == .ok)
        }
    }

    @Test(arguments: ["", "csrf=", "csrf=AAAA", "csrf=" + String(repeating: "A", count: 86), "csrf=%00"])
    func aFormWithoutTheRightTokenIsRefused(body: String) async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            _ = try await browser.get("/anhui/who")
            let response = try await browser.postBare("/anhui/save", body)
            #expect(response.status == (body.hasSuffix("%00") ? .badRequest : .forbidden))
        }
    }

    @Test func aTokenOfAnotherSessionIsRefused() async throws {
        try await TestSite().server().test(.router) { client in
            let (own, other) = (Browser(client), Browser(client))
            _ = try await own.post("/anhui/login", "account=wang")
            _ = try await other.post("/anhui/login", "account=li")
            let token = try await other.token(at: "/anhui/x")
            #expect(try await own.postBare("/anhui/save", "csrf=\(token)").status == .forbidden)
        }
    }

    @Test func aTokenFromBeforeTheSignInIsRefused() async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            let token = try await browser.token(at: "/anhui/x")
            _ = try await browser.post("/anhui/login", "account=wang")
            #expect(try await browser.postBare("/anhui/save", "csrf=\(token)").status == .forbidden)
        }
    }

    @Test func aVisitorsTokenOfAnotherSiteIsRefused() async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            _ = try await browser.get("/sichuan/who")
            let token = try await browser.token(at: "/anhui/x")
            browser.cookies["__Host-bole-sichuan-out"] = browser.cookies["__Host-bole-anhui-out"]
            #expect(try await browser.postBare("/sichuan/save", "csrf=\(token)").status == .forbidden)
        }
    }

    @Test(arguments: [
        ("Origin", "https://evil.example", HTTPResponse.Status.forbidden), ("Origin", "null", .forbidden),
        ("Origin", "http://localhost.evil.example", .forbidden), ("Origin", "http://localhost:81", .forbidden),
        ("Origin", "http://localhost", .ok), ("Origin", "https://localhost", .ok),
        ("Sec-Fetch-Site", "cross-site", .forbidden), ("Sec-Fetch-Site", "same-site", .forbidden),
        ("Sec-Fetch-Site", "same-origin", .ok), ("Sec-Fetch-Site", "none", .ok),
    ])
    func aFormFromElsewhereIsRefusedEvenWithTheToken(
        header: String, value: String, status: HTTPResponse.Status
    ) async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            browser.headers[try #require(HTTPField.Name(header))] = value
            #expect(try await browser.post("/anhui/save", "a=1").status == status)
        }
    }

    @Test func theTokenMayComeInAHeader() async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            let token = try await browser.token(at: "/anhui/x")
            browser.headers[try #require(HTTPField.Name("X-CSRF-Token"))] = token
            #expect(try await browser.postBare("/anhui/save", "a=1").text == "a=1")
        }
    }

    @Test func aStaleFormKeepsWhatWasTypedButNoPassword() async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            browser.headers[.origin] = "http://localhost"
            let response = try await browser.postBare("/anhui/save?x=1", "csrf=old&a=typed&password-again=hidden")
            #expect(response.status == .forbidden)
            #expect(response.text.contains("error.stale-form"))
            #expect(response.text.contains("/anhui/save?x=1 a=typed"))
            #expect(!response.text.contains("hidden"))
        }
    }

    @Test func aStaleFormOfUnknownOriginIsNotShownAgain() async throws {
        try await TestSite().server().test(.router) { client in
            let response = try await Browser(client).postBare("/anhui/save", "csrf=old&a=typed")
            #expect(response.status == .forbidden)
            #expect(!response.text.contains("typed"))
        }
    }

    @Test func aRouteThatForgetsTheTokenNeverWorks() async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            let token = try await browser.token(at: "/anhui/x")
            let response = try await browser.postBare("/anhui/careless", "csrf=\(token)")
            #expect(response.status == .internalServerError)
            #expect(!response.text.contains("done"))
        }
    }
}
