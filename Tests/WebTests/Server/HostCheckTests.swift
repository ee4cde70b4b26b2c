import HummingbirdTesting
import Testing

@Suite struct HostCheckTests {
    @Test(arguments: [
        ("Host: localhost\r\n", "200"), ("Host: LOCALHOST:8080\r\n", "200"), ("Host: 127.0.0.1:1\r\n", "200"),
        ("Host: [::1]:8080\r\n", "200"), ("", "400"), ("Host: \r\n", "400"), ("Host: evil.example\r\n", "400"),
        ("Host: localhost.evil.example\r\n", "400"), ("Host: localhost:80@evil.example\r\n", "400"),
        ("Host: localhost\r\nHost: evil.example\r\n", "400"),
    ])
    func onlyOurOwnHostsAreServed(line: String, status: String) async throws {
        try await TestSite().server().test(.live) { client in
            let request = "GET / HTTP/1.1\r\n\(line)Connection: close\r\n\r\n"
            let (heard, _) = try await RawConnection.talk(to: client.port, [(.zero, request)])
            #expect(heard.hasPrefix("HTTP/1.1 \(status) "))
        }
    }
}
