import HTTPTypes
import HummingbirdTesting
import Testing

@Suite struct BodyReaderTests {
    private struct Part {
        var name: String
        var file: String?
        var content: String
    }

    private func body(_ parts: [Part], isComplete: Bool = true) -> String {
        let text = parts.map { part in
            let file = part.file.map { "; filename=\"\($0)\"\r\nContent-Type: image/png" } ?? ""
            return "--b\r\nContent-Disposition: form-data; name=\"\(part.name)\"\(file)\r\n\r\n\(part.content)\r\n"
        }
        return text.joined() + (isComplete ? "--b--\r\n" : "")
    }

    private func upload(_ parts: [Part], isComplete: Bool = true) async throws -> TestResponse {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            browser.headers[.origin] = "http://localhost"
            let token = try await browser.token(at: "/anhui/x")
            let named = parts.map { $0.name == "csrf" ? Part(name: "csrf", content: token) : $0 }
            let type = "multipart/form-data; boundary=b"
            return try await browser.send(.post, "/anhui/upload", body(named, isComplete: isComplete), type: type)
        }
    }

    private let token = Part(name: "csrf", content: "")
    private let title = Part(name: "title", content: "T")
    private let after = Part(name: "after", content: "A")

    @Test func fieldsAndFilesAreRead() async throws {
        let file = Part(name: "photo", file: "a.png", content: String(repeating: "x", count: 5000))
        let response = try await upload([token, title, file, after])
        #expect(response.text == "T A photo:stored(5000)")
    }

    @Test func aFileOverItsLimitIsRefusedAndTheRestIsKept() async throws {
        let big = Part(name: "photo", file: "a.png", content: String(repeating: "x", count: 5001))
        let huge = Part(name: "scan", file: "b.png", content: String(repeating: "x", count: 100_000))
        let response = try await upload([token, title, big, huge, after])
        #expect(response.text == "T A photo:tooLarge;scan:tooLarge")
    }

    @Test func aFileItsSinkRefusesLeavesTheRest() async throws {
        let response = try await upload([token, title, Part(name: "photo", file: "a.png", content: "oh!"), after])
        #expect(response.text.hasPrefix("T A photo:refused("))
    }

    @Test func aFileBoxLeftEmptyIsNoFile() async throws {
        let response = try await upload([token, title, Part(name: "photo", file: "", content: ""), after])
        #expect(response.text == "T A ")
    }

    @Test func anUnwantedFileIsPassedOver() async throws {
        let response = try await upload([token, title, Part(name: "unwanted", file: "a.png", content: "x"), after])
        #expect(response.text == "T A unwanted:ignored")
    }

    @Test func aBodyOverTheTotalLimitIsRefused() async throws {
        let huge = Part(name: "photo", file: "a.png", content: String(repeating: "x", count: 200_001))
        #expect(try await upload([token, huge]).status == .contentTooLarge)
    }

    @Test func aBodyThatBreaksOffIsRefused() async throws {
        #expect(try await upload([token, title], isComplete: false).status == .badRequest)
    }

    @Test func withoutItsTokenNothingIsStoredButTheTypedIsKept() async throws {
        let file = Part(name: "photo", file: "a.png", content: "x")
        let response = try await upload([title, file, after])
        #expect(response.status == .forbidden)
        #expect(response.text.contains("title=T;after=A"))
    }

    @Test(arguments: [(4000, HTTPResponse.Status.ok), (5000, .contentTooLarge)])
    func aFormHasItsLimit(length: Int, status: HTTPResponse.Status) async throws {
        try await TestSite().server().test(.router) { client in
            let text = String(repeating: "x", count: length)
            let response = try await Browser(client).post("/anhui/save", "a=\(text)")
            #expect(response.status == status)
        }
    }

    @Test(arguments: ["application/json", "text/plain", "multipart/form-data; boundary=b", ""])
    func aFormOfAnotherTypeIsRefused(type: String) async throws {
        try await TestSite().server().test(.router) { client in
            let browser = Browser(client)
            let token = try await browser.token(at: "/anhui/x")
            let response = try await browser.send(.post, "/anhui/save", "csrf=\(token)", type: type)
            #expect(response.status == .unsupportedMediaType)
        }
    }
}
