/// A database that runs each closure in one transaction on a thread of its own.
package protocol Database: Sendable {
    /// Reads one unchanging snapshot, which holds every write that was answered before this call.
    ///
    /// - Throws: ``SQLFailure``, or what `body` throws.
    func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

    /// Writes all or nothing and answers once the change has reached the disk.
    ///
    /// `body` must be repeatable: it may be run again after a conflict, so it sends nothing and keeps no state outside
    /// the database. Throwing from it undoes its own changes only.
    /// - Throws: ``SQLFailure``, or what `body` throws.
    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

    /// Finishes what waits and lets go of files and connections; later calls fail with `connection`.
    func close() async
}
