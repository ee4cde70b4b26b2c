import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import UseCases

@Suite("A storage that cannot be used")
struct StorageUnavailableTests {
    private static let own: HTTPFields = HTTPField.Name("Sec-Fetch-Site").map { [$0: "same-origin"] } ?? [:]

    @Test(
        arguments: zip(
            StorageUnavailable.Reason.allCases,
            [
                "error.unavailable", "error.storage-unavailable", "error.storage-full", "error.storage-unavailable",
            ]))
    func aPageAsksToComeBack(_ reason: StorageUnavailable.Reason, _ key: String) async throws {
        let site = try TestSite()
        await site.store.fail(StorageUnavailable(reason, detail: "secret detail"))
        try await site.server().test(.router) { client in
            let browser = Browser(client)
            browser.cookies[SignedIn.cookie] = SignedIn.secret
            let response = try await browser.get("/anhui/who")
            #expect(response.status == .serviceUnavailable)
            #expect(response.headers[.retryAfter] == "5")
            #expect(response.text.contains(key))
            #expect(!response.text.contains("secret detail"))
        }
    }

    @Test func whatWasTypedIsOfferedAgainWhenNobodyKnowsWhoSentIt() async throws {
        let site = try TestSite()
        await site.store.fail(StorageUnavailable(.unreachable, detail: ""))
        try await site.server().test(.router) { client in
            let browser = Browser(client)
            browser.cookies[SignedIn.cookie] = SignedIn.secret
            browser.headers = Self.own
            let response = try await browser.postBare("/anhui/save", "csrf=x&title=On+slag&password=hidden")
            #expect(response.status == .serviceUnavailable)
            #expect(response.text.contains("/anhui/save title=On slag"))
            #expect(!response.text.contains("hidden"))
        }
    }

    @Test func whatWasTypedIsOfferedAgainWhenItCouldNotBeSaved() async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            browser.headers = Self.own
            let response = try await browser.post("/anhui/unsaved", "title=On+slag")
            #expect(response.status == .serviceUnavailable)
            #expect(response.text.contains("/anhui/unsaved title=On slag"))
        }
    }

    @Test func nothingIsOfferedToAnotherSitesForm() async throws {
        let site = try TestSite()
        await site.store.fail(StorageUnavailable(.unreachable, detail: ""))
        try await site.server().test(.router) { client in
            let browser = Browser(client)
            browser.cookies[SignedIn.cookie] = SignedIn.secret
            let response = try await browser.postBare("/anhui/save", "title=On+slag")
            #expect(response.status == .serviceUnavailable)
            #expect(!response.text.contains("On slag"))
        }
    }
}

/// A cookie that looks like a session's, so that the store is asked.
private enum SignedIn {
    static let cookie = "__Host-bole-anhui-out"
    static let secret = String(repeating: "a", count: 43)
}
