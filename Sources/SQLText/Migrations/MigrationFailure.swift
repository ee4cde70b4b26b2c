/// Why a database cannot be brought to this program's schema.
package enum MigrationFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The program has two migrations of the same number.
    case duplicateVersion(Int)
    /// A migration was edited after it had been applied.
    case changed(version: Int, name: String)
    /// The database was used by a newer program.
    case databaseIsNewer(database: Int, program: Int)
    /// The database has a migration that this program does not know, though it knows later ones.
    case unknown(version: Int)
    /// A migration is still to be applied, but a later one already was.
    case outOfOrder(version: Int)

    package var description: String {
        switch self {
        case .duplicateVersion(let version):
            "Two migrations have the number \(version)."
        case .changed(let version, let name):
            "Migration \(version) (\(name)) is not the text that was applied to this database."
        case .databaseIsNewer(let database, let program):
            "The database has schema \(database), this program knows only schema \(program): use a newer program."
        case .unknown(let version):
            "The database has migration \(version), which this program does not know."
        case .outOfOrder(let version):
            "Migration \(version) was not applied, although a later one was."
        }
    }
}
