import CLibPQ
import SQLText

/// What a connection that did not come about can tell.
struct ConnectRefusal {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) {
        self.handle = handle
    }

    /// `host:port`, or the folder of the socket.
    var server: String {
        let host = text(PQhost(handle))
        return host.hasPrefix("/") || host.isEmpty ? host : "\(host):\(text(PQport(handle)))"
    }

    /// The reason by the server's code; without one there was no server to give it.
    var failure: PostgresOpenFailure {
        switch state {
        case "28P01", "28000": .notAdmitted(server: server, user: text(PQuser(handle)))
        case "3D000": .missingDatabase(server: server, database: text(PQdb(handle)))
        case let state?: .refused(server: server, SQLFailure(SQLFailure.kind(of: state), message: reason))
        case nil where PQconnectionNeedsPassword(handle) != 0:
            .notAdmitted(server: server, user: text(PQuser(handle)))
        case nil where isAboutTLS: .unproven(server: server, reason: reason)
        case nil: .unreachable(server: server, reason: reason)
        }
    }

    private var reason: String {
        SQLFailure.firstLine(PQerrorMessage(handle))
    }

    /// There is no code for it; the words are English ones, since the program chooses no language for the library.
    private var isAboutTLS: Bool {
        reason.contains("SSL") || reason.contains("certificate")
    }

    /// The last code in the message, `FATAL:  28P01: …`; where several hosts were tried, that of the last one.
    private var state: String? {
        let words = text(PQerrorMessage(handle)).split(whereSeparator: \.isWhitespace)
        return words.last(where: isState).map { String($0.dropLast()) }
    }

    /// Five capital letters and digits before a colon, not all letters as in `FATAL:` and `ERROR:`.
    private func isState(_ word: Substring) -> Bool {
        guard word.utf8.count == 6, word.last == ":" else { return false }
        let code = word.dropLast()
        return code.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) } && code.contains(where: \.isNumber)
    }

    private func text(_ start: UnsafePointer<CChar>?) -> String {
        start.map { String(cString: $0) } ?? ""
    }
}
