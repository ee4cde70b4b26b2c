import SQLText

/// A place in the pool with its connection, which is made when it is needed and made anew after it was lost.
///
/// `@unchecked Sendable`: only the thread that took it from ``ConnectionSlots`` uses it.
final class ConnectionSlot: @unchecked Sendable {
    private let connector: Connector
    private let outage: Outage
    private var connection: PostgresConnection?

    init(connector: Connector, outage: Outage, connection: PostgresConnection? = nil) {
        (self.connector, self.outage) = (connector, outage)
        self.connection = connection
    }

    /// The connection that stands, or a new one.
    /// - Throws: ``SQLFailure`` `connection` when none can be made now.
    func connected() throws(SQLFailure) -> PostgresConnection {
        if let connection { return connection }
        if let recent = outage.recent { throw recent }
        do {
            let made = try connector.connect()
            connection = made
            return made
        } catch {
            throw outage.begun(SQLFailure(.connection, message: error.description))
        }
    }

    /// Gives the connection up.
    func disconnect() {
        connection?.close()
        connection = nil
    }
}
