import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Web

@Suite struct ConnectionDeadlinesTests {
    private func site() throws -> TestSite {
        var site = try TestSite()
        site.limits = ConnectionLimits(
            header: .milliseconds(400), bodyWindow: .milliseconds(400), minimumRate: 1000, body: .milliseconds(1500),
            bodyBytes: 50_000, idle: .seconds(30))
        return site
    }

    private let head =
        "POST /anhui/save HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4000\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\n\r\n"

    @Test func silenceIsCut() async throws {
        try await site().server().test(.live) { client in
            let (_, closedAfter) = try await RawConnection.talk(to: client.port, [])
            #expect(try #require(closedAfter) > .milliseconds(300))
        }
    }

    @Test func aSlowHeaderIsCut() async throws {
        try await site().server().test(.live) { client in
            let drip = (0..<20).map { (pause: Duration.milliseconds(100), text: "X-Slow-\($0): 1\r\n") }
            let (heard, closedAfter) = try await RawConnection.talk(
                to: client.port, [(.zero, "GET /anhui/who HTTP/1.1\r\n")] + drip)
            #expect(closedAfter != nil)
            #expect(!heard.contains("200 OK"))
        }
    }

    @Test func aSlowBodyIsCut() async throws {
        var site = try site()
        site.limits.body = .seconds(30)
        try await site.server().test(.live) { client in
            let drip = (0..<40).map { _ in (pause: Duration.milliseconds(100), text: "a") }
            let (_, closedAfter) = try await RawConnection.talk(to: client.port, [(.zero, head)] + drip)
            #expect(try #require(closedAfter) < .seconds(2))
        }
    }

    @Test func aBodyThatKeepsThePaceButNeverEndsIsCut() async throws {
        try await site().server().test(.live) { client in
            let endless = head.replacing("4000", with: "49000")
            let drip = (0..<40).map { _ in
                (pause: Duration.milliseconds(100), text: String(repeating: "a", count: 1000))
            }
            let (_, closedAfter) = try await RawConnection.talk(to: client.port, [(.zero, endless)] + drip)
            #expect(try #require(closedAfter) > .seconds(1))
        }
    }

    @Test func aBodyOverTheHardLimitIsCut() async throws {
        try await site().server().test(.live) { client in
            let endless = head.replacing("4000", with: "900000")
            let burst = String(repeating: "a", count: 60_000)
            let (_, closedAfter) = try await RawConnection.talk(to: client.port, [(.zero, endless), (.zero, burst)])
            #expect(try #require(closedAfter) < .seconds(1))
        }
    }

    @Test func aBusyHandlerIsNotHeldAgainstTheSender() async throws {
        var site = try site()
        site.limits.body = .seconds(30)
        site.limits.bodyBytes = 10_000_000
        try await site.server().test(.live) { client in
            let browser = Browser(client)
            let token = try await browser.token(at: "/anhui/x")
            let body = """
                --b\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n\(token)\r
                --b\r\nContent-Disposition: form-data; name="unwanted"; filename="a"\r\n\r
                \(String(repeating: "x", count: 4_000_000))\r\n--b--\r\n
                """
            let response = try await browser.send(
                .post, "/anhui/leisurely", body, type: "multipart/form-data; boundary=b")
            #expect(response.text == "1")
        }
    }

    @Test func aBrowserThatTakesNothingIsCut() async throws {
        var site = try site()
        site.limits.idle = .milliseconds(500)
        try await site.server().test(.live) { client in
            let request = "GET /anhui/endless HTTP/1.1\r\nHost: localhost\r\n\r\n"
            let length = try await RawConnection.ask(client.port, request, thenWait: .milliseconds(1500))
            #expect(length < 100_000_000)
        }
    }

    @Test func aSteadyClientIsServedAndTheConnectionStays() async throws {
        try await site().server().test(.live) { client in
            let browser = Browser(client)
            for _ in 0..<3 {
                #expect(try await browser.post("/anhui/save", "a=1").text == "a=1")
                try await Task.sleep(for: .milliseconds(600))
            }
        }
    }

    @Test func anIdleConnectionIsClosed() async throws {
        var site = try site()
        site.limits.idle = .milliseconds(500)
        try await site.server().test(.live) { client in
            let request = "GET /anhui/who HTTP/1.1\r\nHost: localhost\r\n\r\n"
            let (heard, closedAfter) = try await RawConnection.talk(to: client.port, [(.zero, request)])
            #expect(heard.hasPrefix("HTTP/1.1 200 OK"))
            #expect(closedAfter != nil)
        }
    }
}
