package import SQLText

/// Why a PostgreSQL database cannot be used, as a plain sentence for whoever starts the program.
package enum PostgresOpenFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The address is not of the form `postgresql://user:password@host:port/database`; it is not shown, since it may
    /// hold the password.
    case malformedAddress
    case unreachable(server: String, reason: String)
    /// It speaks no TLS, or its certificate does not say what it must.
    case unproven(server: String, reason: String)
    /// The password is wrong or missing, or the server does not let this user in from here.
    case notAdmitted(server: String, user: String)
    case missingDatabase(server: String, database: String)
    /// - `version`: as the server counts, `140005` for 14.5.
    case tooOld(server: String, version: Int64)
    /// The server has a setting with which answered writes could be lost or texts be damaged.
    case settingRefused(String, found: String, needed: String)
    case refused(server: String, SQLFailure)

    package var description: String {
        switch self {
        case .malformedAddress:
            "The address of the database is not of the form postgresql://user:password@host:port/database."
        case .unreachable(let server, let reason):
            "The database server \(server) cannot be reached: \(reason)."
        case .unproven(let server, let reason):
            """
            The database server \(server) does not prove over TLS who it is: \(reason). Its certificate must name this \
            host and come from the authority in the file `sslrootcert` (see docs/operations/postgres.md).
            """
        case .notAdmitted(let server, let user):
            """
            The database server \(server) does not admit the user \(user): the password is wrong or missing, or \
            pg_hba.conf has no line for this user.
            """
        case .missingDatabase(let server, let database):
            "The database server \(server) has no database \(database): create it with the encoding UTF8."
        case .tooOld(let server, let version):
            "The database server \(server) has version \(version / 10000), PostgreSQL 15 or later is needed."
        case .settingRefused(let setting, let found, let needed):
            "The database server has \(setting) = \(found), which is unsafe: it must be \(needed)."
        case .refused(let server, let failure):
            "The database server \(server) refused to be opened: \(failure.message)."
        }
    }
}
