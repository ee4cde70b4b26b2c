import NIOPosix
package import SQLText

/// A database of a PostgreSQL server: a few threads, each with a connection of its own.
///
/// Lifetime: ``close()`` it before the program ends. Connections that break are made anew by the next job.
package final class PostgresDatabase: Database {
    private let admission: Admission
    private let threads: NIOThreadPool
    private let slots: ConnectionSlots
    private let rightOfWay = RightOfWay()

    /// Connects to the server and looks whether it keeps what it answers for.
    ///
    /// - Throws: ``PostgresOpenFailure``.
    package static func open(_ settings: PostgresSettings) async throws(PostgresOpenFailure) -> PostgresDatabase {
        let threads = NIOThreadPool(numberOfThreads: settings.connections)
        threads.start()
        let connector = Connector(settings)
        let first: Result<PostgresConnection, PostgresOpenFailure> = await withCheckedContinuation { caller in
            threads.submit { _ in caller.resume(returning: Result(catching: connector.connect)) }
        }
        switch first {
        case .success(let connection): return PostgresDatabase(settings, connector, connection, threads)
        case .failure(let failure):
            stop(threads)
            throw failure
        }
    }

    private init(
        _ settings: PostgresSettings, _ connector: Connector, _ first: PostgresConnection, _ threads: NIOThreadPool
    ) {
        admission = Admission(limit: settings.queueLimit)
        self.threads = threads
        let outage = Outage()
        let others = (1..<settings.connections).map { _ in ConnectionSlot(connector: connector, outage: outage) }
        slots = ConnectionSlots(others + [ConnectionSlot(connector: connector, outage: outage, connection: first)])
    }

    deinit {
        Self.stop(threads)
    }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await run { try $0.read(body) }
    }

    @discardableResult
    package func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await run { try $0.write(body) }
    }

    /// Finishes what waits and ends the connections; later calls fail with `connection`.
    package func close() async {
        await admission.close()
        Self.stop(threads)
        slots.disconnect()
    }

    private func run<T: Sendable>(_ work: @escaping @Sendable (Transactions) throws -> T) async throws -> T {
        try admission.enter()
        return try await withCheckedThrowingContinuation { caller in
            threads.submit { [admission, slots, rightOfWay] state in
                let result = Result {
                    guard state == .active else { throw SQLFailure(.connection, message: "the database is closed") }
                    return try slots.lend { try work(Transactions(slot: $0, rightOfWay: rightOfWay)) }
                }
                admission.leave()
                caller.resume(with: result)
            }
        }
    }

    private static func stop(_ threads: NIOThreadPool) {
        threads.shutdownGracefully { _ in }
    }
}
