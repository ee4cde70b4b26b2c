import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Keys
import Logging
import LookUps
import NIOCore
import Synchronization
import Testing
import UseCases

/// A bureau's gateway as it should be, and as it should not be (docs/lookups.md).
@Suite struct HTTPRegisterTests {
    private static let question = LookUpQuestion(register: "archive", facts: ["person.name": "沈怀远"])
    fileprivate static let good = """
        {"source":"示例档案馆（演示）","facts":[{"label":"存档机构","value":"示例人才中心（演示）"}],
         "columns":["月份","状态"],"rows":[["2026-10","已缴"]]}
        """

    @Test func whatTheGatewayKnowsIsShownAsItSaysIt() async throws {
        let heard = Heard()
        let answer = try await ask(token: Secret("open sesame")) { request in
            await heard.note(request)
            return Self.json(Self.good)
        }
        let result = LookUpResult(
            source: "示例档案馆（演示）", facts: [.init(label: "存档机构", text: "示例人才中心（演示）")], columns: ["月份", "状态"],
            rows: [["2026-10", "已缴"]])
        #expect(answer == .found(result))
        let request = try #require(heard.request)
        #expect(request.path == "/look-ups/archive" && request.token == "Bearer open sesame")
        #expect(request.body == #"{"person.name":"沈怀远"}"#)
    }

    @Test func nobodyOfThatNameIsNoFailure() async throws {
        #expect(try await ask { _ in Response(status: .notFound) } == .notFound)
    }

    @Test(arguments: [
        (500, "{}"), (401, "{}"), (200, ""), (200, "<html>"), (200, "{}"), (200, #"{"source":7}"#),
        (200, #"{"source":"a","columns":["b"],"rows":[["c","d"]]}"#), (200, #"{"source":"a","facts":[{"label":"b"}]}"#),
        (200, #"{"source":"a","facts":"b"}"#),
    ]) func whatIsNoProperAnswerIsAFailure(status: Int, body: String) async throws {
        #expect(try await ask { _ in Self.json(body, HTTPResponse.Status(code: status)) } == .failed)
    }

    @Test func aHugeAnswerIsAFailure() async throws {
        let huge = "{\"source\":\"" + String(repeating: "a", count: 400_000) + "\"}"
        #expect(try await ask { _ in Self.json(huge) } == .failed)
    }

    @Test func aRedirectIsNotFollowed() async throws {
        let heard = Heard()
        let answer = try await ask { request in
            await heard.note(request)
            if request.uri.path == "/inside" { return Self.json(Self.good) }
            return Response(status: .temporaryRedirect, headers: [.location: "/inside"])
        }
        #expect(answer == .failed)
        #expect(heard.count == 1)
    }

    @Test func nobodyThereIsAFailure() async {
        let register = HTTPRegister(gateway: { "http://127.0.0.1:1" }, token: nil, patience: 2)
        #expect(await register.answer(Self.question) == .failed)
        let none = HTTPRegister(gateway: { nil }, token: nil, patience: 2)
        #expect(await none.answer(Self.question) == .failed)
    }

    // MARK: A gateway

    fileprivate static func json(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    fileprivate func ask(
        token: Secret<String>? = nil, patience: Int = 5,
        _ gateway: @escaping @Sendable (Request) async throws -> Response
    ) async throws -> LookUpAnswer {
        let router = Router()
        router.on("**", method: .get) { request, _ in try await gateway(request) }
        router.on("**", method: .post) { request, _ in try await gateway(request) }
        // A server that is cancelled says so, which is nobody's business here.
        var logger = Logger(label: "gateway")
        logger.logLevel = .critical
        let (ports, opened) = AsyncStream.makeStream(of: Int.self)
        let application = Hummingbird.Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in opened.yield(channel.localAddress?.port ?? 0) },
            logger: logger)
        let server = Task { try await application.runService(gracefulShutdownSignals: []) }
        defer { server.cancel() }
        var waiting = ports.makeAsyncIterator()
        let port = await waiting.next() ?? 0
        let register = HTTPRegister(gateway: { "http://127.0.0.1:\(port)" }, token: token, patience: patience)
        return await register.answer(Self.question)
    }
}

/// What a gateway was asked.
private final class Heard: Sendable {
    private let kept = Mutex<(path: String, token: String?, body: String)?>(nil)

    private let number = Mutex(0)

    var count: Int { number.withLock { $0 } }
    var request: (path: String, token: String?, body: String)? { kept.withLock { $0 } }

    func note(_ request: Request) async {
        number.withLock { $0 += 1 }
        let body = try? await request.body.collect(upTo: 10_000)
        kept.withLock { kept in
            kept = (request.uri.path, request.headers[.authorization], body.map { String(buffer: $0) } ?? "")
        }
    }
}

/// What is cut off after so many seconds; measured while nothing else keeps the processors busy.
struct RegisterDeadlinesTests {
    @Test func aSlowGatewayIsGivenUp() async throws {
        let started = ContinuousClock.now
        let answer = try await HTTPRegisterTests().ask(patience: 1) { _ in
            try await Task.sleep(for: .seconds(20))
            return HTTPRegisterTests.json(HTTPRegisterTests.good)
        }
        #expect(answer == .failed)
        #expect(ContinuousClock.now - started < .seconds(10))
    }
}
