package import Foundation
package import SQLText

/// A database of a test.
package struct OpenDatabase: Sendable {
    package let database: any Database
    private let reading: @Sendable () async throws -> Data
    private let tampering: @Sendable (String) throws -> Void
    private let opening: @Sendable () async throws -> any Database
    private let closing: @Sendable () async -> Void

    init(
        database: any Database, reading: @escaping @Sendable () async throws -> Data,
        tampering: @escaping @Sendable (String) throws -> Void,
        opening: @escaping @Sendable () async throws -> any Database, closing: @escaping @Sendable () async -> Void
    ) {
        (self.database, self.reading, self.tampering) = (database, reading, tampering)
        (self.opening, self.closing) = (opening, closing)
    }

    /// Does statements of the engine's own, without foreign keys and checks being looked at, as a damaged disk would.
    package func tamper(_ statements: String) throws {
        try tampering(statements)
    }

    /// Closes it and removes its files.
    package func close() async {
        await closing()
    }

    /// The same database as a second process would have it: with connections of its own where the engine lets several
    /// processes write, else with the same ones.
    package func shared<Result>(_ body: (any Database) async throws -> Result) async throws -> Result {
        let second = try await opening()
        let isOther = second as AnyObject !== database as AnyObject
        do {
            let result = try await body(second)
            if isOther { await second.close() }
            return result
        } catch {
            if isOther { await second.close() }
            throw error
        }
    }

    /// Everything that lies on the disk now.
    package func rawBytes() async throws -> Data {
        try await reading()
    }
}
