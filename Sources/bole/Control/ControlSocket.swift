import Foundation
import ServiceLifecycle

/// Answers other commands while the server runs, one after the other.
struct ControlSocket: Service {
    private let desk: Desk
    private let address: ControlAddress

    init(_ desk: Desk) {
        self.desk = desk
        address = ControlAddress(desk.folder)
    }

    func run() async throws {
        let descriptor = try address.listen()
        let (connections, continuation) = AsyncStream.makeStream(of: ControlConnection.self)
        Thread {
            while true {
                let accepted = accept(descriptor, nil, nil)
                if accepted < 0, errno == EINTR || errno == ECONNABORTED { continue }
                guard accepted >= 0 else { break }
                continuation.yield(ControlConnection(accepted, patience: 5))
            }
            close(descriptor)
            continuation.finish()
        }.start()
        // Work under way is left behind at the end: a backup without its manifest is none.
        Task { [desk] in
            for await connection in connections { await Self.answer(connection, desk) }
        }
        // safe: being cancelled is an end, too.
        try? await gracefulShutdown()
        address.remove()
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    private static func answer(_ connection: ControlConnection, _ desk: Desk) async {
        let line = try? await onOwnThread { connection.line() ?? "" }
        guard let request = line.flatMap(ControlRequest.init(_:)) else {
            connection.send("this server does not know the request; is it of another version?")
            return connection.send("\(ControlConnection.end)1")
        }
        var isFine = false
        do {
            isFine = try await desk.answer(request) { connection.send($0) }
        } catch {
            for sentence in "\(error)".split(separator: "\n") { connection.send("error: \(sentence)") }
        }
        connection.send("\(ControlConnection.end)\(isFine ? 0 : 1)")
    }
}
