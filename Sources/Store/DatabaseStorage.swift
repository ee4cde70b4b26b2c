import Domain
package import Keys
package import SQLText
package import UseCases

/// The storage of a site on a database.
package struct DatabaseStorage: Storage {
    private let database: any Database
    private let sealing: PersonalSealing

    package init(_ database: any Database, sealer: Sealer) {
        self.database = database
        sealing = PersonalSealing(sealer)
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction) throws -> Result
    ) async throws -> Result {
        let sealing = sealing
        return try await database.read { try body(DatabaseTransaction($0, sealing)) }
    }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction) throws -> Result
    ) async throws -> Result {
        let sealing = sealing
        return try await database.write { try body(DatabaseTransaction($0, sealing)) }
    }
}

/// One transaction's queries, by aggregate.
struct DatabaseTransaction: StoreTransaction {
    private let connection: any SQLConnection
    private let sealing: PersonalSealing

    init(_ connection: any SQLConnection, _ sealing: PersonalSealing) {
        (self.connection, self.sealing) = (connection, sealing)
    }

    var applications: any ApplicationRows { ApplicationQueries(connection: connection) }
    var answers: any AnswerRows { AnswerQueries(connection: connection, sealing: sealing) }
    var attachments: any AttachmentRows { AttachmentQueries(connection: connection) }
    var routes: any RouteRows { RouteQueries(connection: connection) }
    var events: any EventRows { EventQueries(connection: connection) }
    var comments: any CommentRows { CommentQueries(connection: connection) }
    var snapshots: any SnapshotRows { SnapshotQueries(connection: connection, sealing: sealing) }
    var batches: any BatchRows { BatchQueries(connection: connection) }
    var people: any PersonRows { PersonQueries(connection: connection, sealing: sealing) }
    var bindings: any BindingRows { BindingQueries(connection: connection) }
    var units: any UnitRows { UnitQueries(connection: connection) }
    var accounts: any AccountRows { AccountQueries(connection: connection, sealing: sealing) }
    var sessions: any SessionRows { SessionQueries(connection: connection) }
    var links: any LinkRows { LinkQueries(connection: connection) }
    var kept: any KeptAnswerRows { KeptAnswerQueries(connection: connection, sealing: sealing) }
}

/// A stored row that the program cannot read back.
package struct UnreadableRow: Error {
    package let table: String
    package let column: String
    package let id: String

    package init(table: String, column: String, id: String) {
        (self.table, self.column, self.id) = (table, column, id)
    }
}
