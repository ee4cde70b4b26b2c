/// What the engines spell differently; everything else is written in their common subset.
package struct Dialect: Sendable {
    /// The engine that is meant.
    package let engine: Engine
    /// The column type of 64-bit whole numbers: ids, times and money.
    package let integer: SQL
    /// Stands after `CREATE TABLE … (…)` and makes column types binding.
    package let strict: SQL
    /// Stands at the end of a `SELECT` whose rows are changed next; writes of SQLite are serial anyway.
    package let forUpdate: SQL
    /// The function that gives the largest of its arguments.
    package let greatest: SQL
    /// The function that gives the smallest of its arguments.
    package let least: SQL
    /// Begins a transaction that changes the schema, where several processes may have the database open.
    ///
    /// NB: it must not be a query: a snapshot from before the wait would hide what the others did.
    package let migrationTurn: SQL?
    /// The same before there is a history of migrations; nothing but the catalogue may be looked at after it.
    ///
    /// `CREATE TABLE IF NOT EXISTS` alone fails in PostgreSQL when two begin at once.
    package let firstTurn: SQL?

    /// SQLite 3.40 and later.
    package static let sqlite = Dialect(
        engine: .sqlite, integer: "INTEGER", strict: "STRICT", forUpdate: "", greatest: "max",
        least: "min", migrationTurn: nil,
        firstTurn: nil)

    /// PostgreSQL 15 and later.
    package static let postgres = Dialect(
        engine: .postgres, integer: "bigint", strict: "", forUpdate: "FOR UPDATE", greatest: "GREATEST", least: "LEAST",
        migrationTurn: "LOCK TABLE schema_migrations IN EXCLUSIVE MODE",
        firstTurn: "SELECT pg_advisory_xact_lock(hashtext('schema_migrations'))")
}
