package import SQLText

/// Why a database could not be copied; nothing is left at the target.
package enum SQLiteCopyFailure: Error, Hashable, Sendable, CustomStringConvertible {
    case source(SQLiteOpenFailure)
    case target(String, SQLFailure)
    /// The copy is a true one of a damaged file: what SQLite found.
    case damaged(String, findings: [String])

    package var description: String {
        switch self {
        case .source(let failure): failure.description
        case .target(let path, let failure): "The copy \(path) cannot be written: \(failure.message)."
        case .damaged(let path, let findings):
            "The database \(path) is damaged: \(findings.joined(separator: "; ")). Restore the last good backup."
        }
    }
}
