import HTTPTypes
import HummingbirdTesting
import Testing

@Suite struct ErrorPagesTests {
    @Test func anErrorOfTheInsideIsNotShown() async throws {
        try await TestSite().server().test(.router) { client in
            let response = try await Browser(client).get("/anhui/boom")
            #expect(response.status == .internalServerError)
            #expect(response.text.contains("error.internal"))
            #expect(!response.text.contains("510104199001011234"))
            #expect(!response.text.contains("Boom"))
        }
    }

    @Test func theRequestsIDIsOnThePage() async throws {
        try await TestSite().server().test(.router) { client in
            let text = try await Browser(client).get("/anhui/boom").text
            #expect(text.contains(/<p>[0-9a-f]{17,32}<\/p>/))
        }
    }

    @Test func aUserFacingErrorSpeaksForItself() async throws {
        try await TestSite().server().test(.router) { client in
            let response = try await Browser(client).get("/anhui/refused")
            #expect(response.status == .unprocessableContent)
            #expect(response.text.contains("test.no-shouting"))
        }
    }

    @Test(arguments: ["/anhui/none", "/nowhere/who", "/%61nhui/who", "/assets/none.css", "/assets/notes.bak"])
    func whatIsNotThereIsNotFound(path: String) async throws {
        try await TestSite().server().test(.router) { client in
            let response = try await Browser(client).get(path)
            #expect(response.status == .notFound)
            #expect(response.text.contains("error.not-found"))
        }
    }

    @Test func theListOfSitesCannotBePostedTo() async throws {
        try await TestSite().server().test(.router) { client in
            let response = try await Browser(client).postBare("/", "a=b")
            #expect(response.status == .methodNotAllowed)
            #expect(response.headers[.allow] == "GET, HEAD")
        }
    }

    @Test func thePageKnowsWhoIsSignedIn() async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            _ = try await browser.post("/anhui/login", "account=wang")
            #expect(try await browser.get("/anhui/none").text.contains("wang"))
            #expect(try await browser.get("/anhui/boom").text.contains("wang"))
        }
    }

    @Test func theListOfSitesIsAtTheRoot() async throws {
        try await TestSite().server().test(.router) { client async throws in
            #expect(try await Browser(client).get("/").text == "sites")
        }
    }
}
