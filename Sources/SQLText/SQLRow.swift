/// The row that a query stands on; valid only until the closure that received it returns.
///
/// Columns are counted from 0. NULL reads as 0, the empty text or no bytes: ask the optional form of a column that
/// may be NULL.
package protocol SQLRow {
    /// Whether the column is NULL.
    func isNull(_ column: Int) -> Bool
    /// The column as a whole number.
    func int(_ column: Int) -> Int64
    /// The column as text.
    func text(_ column: Int) -> String
    /// The column as bytes.
    func blob(_ column: Int) -> [UInt8]
}

extension SQLRow {
    /// The column as a truth value, stored as 0 or 1.
    package func bool(_ column: Int) -> Bool { int(column) != 0 }

    /// The column as a whole number, `nil` for NULL.
    package func optionalInt(_ column: Int) -> Int64? { isNull(column) ? nil : int(column) }

    /// The column as text, `nil` for NULL.
    package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

    /// The column as a truth value, `nil` for NULL.
    package func optionalBool(_ column: Int) -> Bool? { isNull(column) ? nil : bool(column) }

    /// The column as bytes, `nil` for NULL.
    package func optionalBlob(_ column: Int) -> [UInt8]? { isNull(column) ? nil : blob(column) }
}
