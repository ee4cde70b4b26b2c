/// Several SQL statements that run one after the other without values: a migration, or a test's own tables.
package struct SQLScript: Sendable, ExpressibleByStringLiteral {
    /// The statements, each ended by a semicolon.
    package let text: String

    /// The statements as they stand in the source.
    package init(stringLiteral text: StaticString) {
        self.text = text.description
    }

    /// The statements of a migration file that is shipped with the program.
    init(_ migration: Migration) {
        text = migration.text
    }
}
