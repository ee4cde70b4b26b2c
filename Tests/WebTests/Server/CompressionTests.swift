import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@Suite struct CompressionTests {
    @Test(arguments: [
        ("/anhui/long", "gzip", true, true), ("/anhui/long", nil, true, false), ("/anhui/who", "gzip", true, false),
        ("/anhui/picture", "gzip", true, false), ("/anhui/long", "gzip", false, false),
    ])
    func longTextIsCompressedWhenTheBrowserCan(
        path: String, accepts: String?, isOn: Bool, isCompressed: Bool
    ) async throws {
        var site = try TestSite()
        site.isCompressing = isOn
        try await site.server().test(.live) { client in
            let browser = Browser(client)
            browser.headers[.acceptEncoding] = accepts
            let response = try await browser.get(path)
            #expect(response.headers[.contentEncoding] == (isCompressed ? "gzip" : nil))
            #expect(response.headers[.contentLength] == "\(response.body.readableBytes)")
            #expect((response.body.readableBytes < 1000) == (isCompressed || path == "/anhui/who"))
            #expect(response.headers[try #require(HTTPField.Name("x-bole-compress"))] == nil)
        }
    }

    @Test func theAnswerToHeadIsNotCompressed() async throws {
        try await TestSite().server().test(.live) { client in
            let lines = [
                "HEAD /anhui/long HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n",
            ]
            let (heard, _) = try await RawConnection.talk(to: client.port, lines.map { (.zero, $0) })
            let answers = heard.split(separator: "\r\n\r\n", omittingEmptySubsequences: false)
            #expect(answers.count == 3)
            #expect(answers.dropFirst().first?.hasPrefix("HTTP/1.1 200 OK") == true)
            #expect(answers.last == "sites")
        }
    }

    @Test(arguments: [
        "NONSENSE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        "\u{16}\u{03}\u{01}",
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\nNONSENSE\r\n\r\n",
    ])
    func nonsenseDoesNotStopTheServer(line: String) async throws {
        try await TestSite().server().test(.live) { client in
            let (heard, _) = try await RawConnection.talk(to: client.port, [(.zero, line)], patience: .seconds(2))
            #expect(line.hasPrefix("\u{16}") || heard.contains("HTTP/1.1 400 Bad Request"))
            #expect(try await Browser(client).get("/").status == .ok)
        }
    }
}
