import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Web

@Suite struct StaticAssetsTests {
    @Test func aHashedAddressIsKeptForAYear() async throws {
        let site = try TestSite()
        let url = try site.assets().url("bole.css")
        #expect(url.contains(/^\/assets\/bole\.[0-9a-f]{16}\.css$/))
        try await site.server().test(.router) { client in
            let response = try await Browser(client).get(url)
            #expect(response.status == .ok)
            #expect(response.text == "body { color: black }\n")
            #expect(response.headers[.contentType] == "text/css; charset=utf-8")
            #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(response.headers[.setCookie] == nil)
        }
    }

    @Test func aPlainAddressIsAskedForAgain() async throws {
        try await TestSite().server().test(.router) { client in
            let response = try await Browser(client).get("/assets/bole.css")
            #expect(response.headers[.cacheControl] == "no-cache")
        }
    }

    @Test func aFolderIsPartOfTheName() async throws {
        let site = try TestSite()
        let url = try site.assets().url("icons/seal.svg")
        try await site.server().test(.router) { client async throws in
            #expect(try await Browser(client).get(url).headers[.contentType] == "image/svg+xml")
        }
    }

    @Test func whatTheBrowserHasIsNotSentAgain() async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            let tag = try #require(try await browser.get("/assets/bole.css").headers[.eTag])
            for sent in [tag, "\"other\", \(tag)", String(tag.dropFirst(2)), "*"] {
                browser.headers[.ifNoneMatch] = sent
                let again = try await browser.get("/assets/bole.css")
                #expect(again.status == .notModified)
                #expect(again.body.readableBytes == 0)
                #expect(again.headers[.eTag] == tag)
            }
            browser.headers[.ifNoneMatch] = "\"other\""
            #expect(try await browser.get("/assets/bole.css").status == .ok)
        }
    }

    @Test(arguments: [
        "/assets/bole.0000000000000000.css", "/assets/", "/assets/../Package.swift", "/assets/notes.bak",
        "/assets/%2e%2e/notes.bak", "/assets/icons",
    ])
    func anythingElseIsNotFound(path: String) async throws {
        try await TestSite().server().test(.router) { client async throws in
            #expect(try await Browser(client).get(path).status == .notFound)
        }
    }

    @Test func anAssetCannotBePostedTo() async throws {
        try await TestSite().server().test(.router) { client async throws in
            #expect(try await Browser(client).postBare("/assets/bole.css", "").status == .methodNotAllowed)
        }
    }
}
