package import Domain

/// Longer deadlines of single units; rows are only ever added.
package protocol ExtensionRows {
    /// Every one of the batch, newest first.
    func list(of batch: BatchID) throws -> [DeadlineExtension]
    /// Those of the batch for one unit, oldest first.
    func list(of batch: BatchID, unit: UnitID) throws -> [DeadlineExtension]
    func insert(_ granted: DeadlineExtension) throws
}
