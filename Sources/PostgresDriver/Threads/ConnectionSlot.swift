import SQLText

/// A place in the pool with its connection, which is made when it is needed and made anew after it was lost.
///
/// `@unchecked Sendable`: only the thread that took it from ``ConnectionSlots`` uses it.
final class ConnectionSlot: @unchecked Sendable {
    /// Counted from 1.
    let number: Int
    private let connector: Connector
    private var connection: PostgresConnection?

    init(number: Int, connector: Connector, connection: PostgresConnection? = nil) {
        self.number = number
        self.connector = connector
        self.connection = connection
    }

    /// The connection that stands, or a new one.
    /// - Throws: ``SQLFailure`` `connection` when none can be made now.
    func connected() throws(SQLFailure) -> PostgresConnection {
        if let connection { return connection }
        do {
            let made = try connector.connect()
            connection = made
            return made
        } catch {
            throw SQLFailure(.connection, message: error.description)
        }
    }

    /// Gives the connection up.
    func disconnect() {
        connection?.close()
        connection = nil
    }
}
