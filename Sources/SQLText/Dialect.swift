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

    /// SQLite 3.40 and later.
    package static let sqlite = Dialect(
        engine: .sqlite, integer: "INTEGER", strict: "STRICT", forUpdate: "", greatest: "max", least: "min")

    /// PostgreSQL 15 and later.
    package static let postgres = Dialect(
        engine: .postgres, integer: "bigint", strict: "", forUpdate: "FOR UPDATE", greatest: "GREATEST",
        least: "LEAST")
}
