import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization

/// The demo's own gateway to registers (docs/lookups.md), on a free port of this machine: everything it says is invented.
///
/// What a register says lies in `_common/demo/registers/` of the packs; `{month-3}` there is the month three months ago.
final class DemoGateway: Service {
    private let folder: String
    private let isDown: Bool
    private let today: @Sendable () -> CivilDate
    private let port = Mutex<Int?>(nil)

    /// - Parameter isDown: whether it answers nothing but failures.
    init(packs: String, isDown: Bool, today: @escaping @Sendable () -> CivilDate) {
        (folder, self.isDown, self.today) = ("\(packs)/_common/demo/registers", isDown, today)
    }

    /// `nil` until it waits for questions.
    var address: String? { port.withLock { $0 }.map { "http://127.0.0.1:\($0)" } }

    func run() async throws {
        var logger = Logger(label: "bole.demo-gateway")
        logger.logLevel = .error
        let router = Router()
        router.post("/look-ups/:register") { [self] _, context in
            let text = isDown ? nil : said(context.parameters.get("register") ?? "")
            let status: HTTPResponse.Status = isDown ? .serviceUnavailable : text == nil ? .notFound : .ok
            return Response(
                status: status, headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text ?? "{}")))
        }
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { [self] channel in port.withLock { $0 = channel.localAddress?.port } }, logger: logger)
        try await application.run()
    }

    /// `nil` for a register that there is not.
    private func said(_ register: String) -> String? {
        guard !register.isEmpty, register.utf8.allSatisfy({ (97...122).contains($0) || $0 == 45 }),
            let data = FileManager.default.contents(atPath: "\(folder)/\(register).json")
        else { return nil }
        var text = String(decoding: data, as: UTF8.self)
        for count in 0...120 {
            let month = today().adding(months: -count).description.prefix(7)
            text = text.replacing("{month-\(count)}", with: month)
        }
        return text
    }
}
