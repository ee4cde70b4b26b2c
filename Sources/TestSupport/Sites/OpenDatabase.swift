package import Foundation
package import SQLText

/// A database of a test.
package struct OpenDatabase: Sendable {
    package let database: any Database
    private let reading: @Sendable () async throws -> Data
    private let closing: @Sendable () async -> Void

    init(
        database: any Database, reading: @escaping @Sendable () async throws -> Data,
        closing: @escaping @Sendable () async -> Void
    ) {
        (self.database, self.reading, self.closing) = (database, reading, closing)
    }

    /// Closes it and removes its files.
    package func close() async {
        await closing()
    }

    /// Everything that lies on the disk now.
    package func rawBytes() async throws -> Data {
        try await reading()
    }
}
