import Domain
import HTTPTypes
import HummingbirdTesting
import Testing
import Web

@Suite struct SessionsTests {
    private let out = "__Host-bole-anhui-out"

    @Test func theCookieIsForThisHostOnlyAndOutOfReachOfScripts() async throws {
        try await TestSite().server().test(.router) { client in
            let response = try await Browser(client).post("/anhui/login", "account=wang")
            let cookie = try #require(response.headers[.setCookie])
            #expect(cookie.hasPrefix(out + "="))
            #expect(cookie.contains("; Secure"))
            #expect(cookie.contains("; HttpOnly"))
            #expect(cookie.contains("; SameSite=Lax"))
            #expect(cookie.contains("; Path=/"))
            #expect(!cookie.contains("Domain"))
            #expect(!cookie.contains("Expires"))
        }
    }

    @Test func onlyTheSecretsDigestIsStored() async throws {
        let site = try TestSite()
        try await site.server().test(.router) { client in
            let browser = Browser(client)
            _ = try await browser.post("/anhui/login", "account=wang")
            let secret = try #require(browser.cookies[out])
            #expect(secret.utf8.count == 43)
            let rows = await site.store.rows
            #expect(rows.count == 1)
            #expect(!rows.keys.contains(secret))
            #expect(rows.keys.allSatisfy { $0.utf8.count == 64 })
        }
    }

    @Test func aVisitorLeavesNoRow() async throws {
        let site = try TestSite()
        try await site.server().test(.router) { client async throws in
            let browser = Browser(client)
            #expect(try await browser.get("/anhui/who").text.hasPrefix("nobody "))
            #expect(browser.cookies[out]?.hasPrefix("v.") == true)
            #expect(try await browser.get("/anhui/who").headers[.setCookie] == nil)
            #expect(await site.store.rows.isEmpty)
            #expect(await site.store.lookups == 0)
        }
    }

    @Test func signingInGivesANewSecretAndEndsTheSessionBefore() async throws {
        let site = try TestSite()
        try await site.server().test(.router) { client in
            let browser = Browser(client)
            _ = try await browser.post("/anhui/login", "account=wang")
            let before = browser.cookies[out]
            _ = try await browser.post("/anhui/login", "account=li")
            #expect(browser.cookies[out] != before)
            #expect(await site.store.rows.values.map(\.account) == ["li"])
            #expect(try await browser.get("/anhui/who").text.hasPrefix("li "))
        }
    }

    @Test func signingOutDeletesTheRow() async throws {
        let site = try TestSite()
        try await site.server().test(.router) { client in
            let browser = Browser(client)
            _ = try await browser.post("/anhui/login", "account=wang")
            let secret = browser.cookies[out]
            let response = try await browser.post("/anhui/logout", "")
            #expect(response.headers[.setCookie]?.contains("Max-Age=0") == true)
            #expect(await site.store.rows.isEmpty)
            browser.cookies[out] = secret
            #expect(try await browser.get("/anhui/who").text.hasPrefix("nobody "))
        }
    }

    @Test(arguments: [(29, 8, true), (31, 1, false), (25, 20, false)])
    func aSessionEndsWhenIdleAndAfterItsFullTime(minutes: Int64, times: Int, isAlive: Bool) async throws {
        let site = try TestSite()
        try await site.server().test(.router) { client in
            let browser = Browser(client)
            _ = try await browser.post("/anhui/login", "account=wang")
            for _ in 1..<times {
                site.time.advance(seconds: minutes * 60)
                _ = try await browser.get("/anhui/who")
            }
            site.time.advance(seconds: minutes * 60)
            #expect(try await browser.get("/anhui/who").text.hasPrefix(isAlive ? "wang " : "nobody "))
            #expect(await site.store.rows.isEmpty == !isAlive)
        }
    }

    @Test func usesWithinAMinuteAreWrittenDownOnce() async throws {
        let site = try TestSite()
        try await site.server().test(.router) { client in
            let browser = Browser(client)
            _ = try await browser.post("/anhui/login", "account=wang")
            for _ in 0..<10 {
                site.time.advance(seconds: 10)
                _ = try await browser.get("/anhui/who")
            }
            #expect(await site.store.touches == 1)
        }
    }

    @Test func aSessionOfOneSiteIsNobodyOnAnother() async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            _ = try await browser.post("/anhui/login", "account=wang")
            browser.cookies["__Host-bole-sichuan-out"] = browser.cookies[out]
            #expect(try await browser.get("/sichuan/who").text.hasPrefix("nobody "))
            #expect(try await browser.get("/anhui/who").text.hasPrefix("wang "))
        }
    }

    @Test func aPublicSessionIsNobodyOnTheIntranet() async throws {
        let site = try TestSite()
        var intranet = site
        intranet.listener = .intranet
        let secret = try await site.server().test(.router) { client in
            let browser = Browser(client)
            _ = try await browser.post("/anhui/login", "account=wang")
            return browser.cookies[out]
        }
        try await intranet.server().test(.router) { client async throws in
            let browser = Browser(client)
            browser.cookies = [out: secret ?? "", "__Host-bole-anhui-in": secret ?? ""]
            #expect(try await browser.get("/anhui/who").text.hasPrefix("nobody "))
            #expect(await site.store.rows.count == 1)
        }
    }

    @Test func anIntranetSessionIsNobodyOutside() async throws {
        let site = try TestSite()
        var intranet = site
        intranet.listener = .intranet
        let secret = try await intranet.server().test(.router) { client in
            let browser = Browser(client)
            _ = try await browser.post("/anhui/login", "account=wang")
            return browser.cookies["__Host-bole-anhui-in"]
        }
        try await site.server().test(.router) { client async throws in
            let browser = Browser(client)
            browser.cookies = [out: secret ?? ""]
            #expect(try await browser.get("/anhui/who").text.hasPrefix("nobody "))
        }
    }

    @Test func aCookieSentTwiceIsNotBelieved() async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            _ = try await browser.post("/anhui/login", "account=wang")
            let cookie = "\(out)=\(browser.cookies[out] ?? "")"
            browser.cookies = [:]
            browser.headers[.cookie] = "\(cookie); \(out)=planted"
            #expect(try await browser.get("/anhui/who").text.hasPrefix("nobody "))
        }
    }

    @Test func largeTypeIsACookie() async throws {
        try await TestSite().server().test(.router) { client async throws in
            let browser = Browser(client)
            #expect(try await browser.get("/anhui/mode").text == "false public")
            browser.cookies["bole-large-type"] = "1"
            #expect(try await browser.get("/anhui/mode").text == "true public")
        }
    }
}
