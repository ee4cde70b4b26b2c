import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct HealthCheckTests {
    @Test func aServingProcessSaysOK() async throws {
        try await TestSite().server().test(.live) { client in
            let response = try await client.execute(uri: "/health", method: .get)
            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "text/plain; charset=utf-8")
            #expect(response.headers[.setCookie] == nil)
            #expect(String(buffer: response.body) == "ok\n")
        }
    }

    @Test func aProbeMayCallTheServerByAnyName() async throws {
        try await TestSite().server().test(.live) { client in
            let request = "GET /health HTTP/1.1\r\nHost: 10.1.2.3\r\nConnection: close\r\n\r\n"
            let (heard, _) = try await RawConnection.talk(to: client.port, [(.zero, request)])
            #expect(heard.hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test(arguments: ["/health/", "/healthy", "/health/x", "/anhui/health"])
    func otherPathsAreAskedForAsEver(path: String) async throws {
        try await TestSite().server().test(.live) { client in
            let response = try await client.execute(uri: path, method: .get)
            #expect(response.status == .notFound)
        }
    }

    @Test func nobodyCanPostToIt() async throws {
        try await TestSite().server().test(.live) { client in
            let response = try await client.execute(uri: "/health", method: .post)
            #expect(response.status == .notFound)
        }
    }
}
