package import Domain
package import SQLText

extension Identifier: SQLBindable {
    package var sqlValue: SQLValue { .text(text) }
}

extension Instant: SQLBindable {
    package var sqlValue: SQLValue { .integer(milliseconds) }
}

extension CivilDate: SQLBindable {
    package var sqlValue: SQLValue { .text(description) }
}

extension SQLRow {
    func id<Tag>(_ column: Int) -> Identifier<Tag> {
        Identifier(trusted: text(column))
    }

    func optionalID<Tag>(_ column: Int) -> Identifier<Tag>? {
        optionalText(column).map(Identifier.init(trusted:))
    }

    func instant(_ column: Int) -> Instant {
        Instant(milliseconds: int(column))
    }

    func optionalInstant(_ column: Int) -> Instant? {
        optionalInt(column).map(Instant.init(milliseconds:))
    }

    /// The empty text stands for "none" where a column is part of a unique index.
    func idOrNone<Tag>(_ column: Int) -> Identifier<Tag>? {
        let value = text(column)
        return value.isEmpty ? nil : Identifier(trusted: value)
    }
}
