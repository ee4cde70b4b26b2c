import CLibPQ
import Foundation
import Keys
import SQLText

/// Makes connections that are ready for use, each checked like the first.
struct Connector: Sendable {
    private let settings: PostgresSettings

    init(_ settings: PostgresSettings) {
        self.settings = settings
    }

    /// A connection to a server that is safe to write to; waits at most as long as the settings say.
    func connect() throws(PostgresOpenFailure) -> PostgresConnection {
        guard let handle = start() else { throw .unreachable(server: "", reason: "there is not enough memory") }
        let connection = PostgresConnection(owning: handle)
        // With this the server's code stands in a refusal, whatever language its words are in.
        PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try complete(handle)
        PQsetErrorVerbosity(handle, PQERRORS_TERSE)
        try prepare(connection)
        return connection
    }

    private func start() -> OpaquePointer? {
        let parameters = settings.parameters.revealed.sorted { $0.key < $1.key }
        let words = parameters.flatMap { [strdup($0.key), strdup($0.value)] }
        defer { words.forEach { free($0) } }
        // Both arrays end with NULL.
        var keywords: [UnsafePointer<CChar>?] = []
        var values: [UnsafePointer<CChar>?] = []
        for (index, word) in words.enumerated() {
            if index.isMultiple(of: 2) { keywords.append(word) } else { values.append(word) }
        }
        return PQconnectStartParams(keywords + [nil], values + [nil], 0)
    }

    private func complete(_ handle: OpaquePointer) throws(PostgresOpenFailure) {
        let deadline = ContinuousClock.now + .seconds(settings.connectSeconds)
        var next = PQstatus(handle) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING
        while next != PGRES_POLLING_OK {
            guard next != PGRES_POLLING_FAILED else { throw ConnectRefusal(handle).failure }
            guard wait(for: handle, toRead: next == PGRES_POLLING_READING, until: deadline) else {
                let reason = "there was no answer within \(settings.connectSeconds) seconds"
                throw .unreachable(server: ConnectRefusal(handle).server, reason: reason)
            }
            next = PQconnectPoll(handle)
        }
    }

    /// Waits until the socket is ready; not ready when the time is over.
    private func wait(for handle: OpaquePointer, toRead: Bool, until deadline: ContinuousClock.Instant) -> Bool {
        while true {
            let left = (deadline - ContinuousClock.now) / .milliseconds(1)
            guard left > 0 else { return false }
            var entry = pollfd(fd: PQsocket(handle), events: Int16(toRead ? POLLIN : POLLOUT), revents: 0)
            let ready = poll(&entry, 1, Int32(left.rounded(.up)))
            if ready > 0 { return true }
            // A signal is no answer.
            guard ready == 0 || errno == EINTR else { return false }
        }
    }

    /// A transaction that stays open makes the writes of others fail, so a program that falls silent is cut off.
    private func prepare(_ connection: PostgresConnection) throws(PostgresOpenFailure) {
        do {
            try connection.run(
                """
                SELECT set_config('statement_timeout', \("\(settings.statementSeconds)s"), false),
                    set_config('lock_timeout', \("\(settings.statementSeconds)s"), false),
                    set_config('idle_in_transaction_session_timeout', '10s', false),
                    set_config('standard_conforming_strings', 'on', false)
                """)
            let found = try connection.first(Interlock.question, Interlock.init)
            connection.failure = nil
            try found?.check(server: ConnectRefusal(connection.handle).server)
        } catch let failure as PostgresOpenFailure {
            throw failure
        } catch {
            let failure = error as? SQLFailure ?? SQLFailure(.other, message: "\(error)")
            throw .refused(server: ConnectRefusal(connection.handle).server, failure)
        }
    }
}
