import SQLText

/// The server's settings on which it rests that an answered write is still there after a power cut.
///
/// Source: https://www.postgresql.org/docs/15/runtime-config-wal.html
struct Interlock {
    private let version: Int64
    private let settings: [(name: String, found: String)]

    static let question: SQL = """
        SELECT current_setting('server_version_num'), current_setting('fsync'), current_setting('full_page_writes'),
            current_setting('synchronous_commit'), current_setting('server_encoding')
        """

    init(_ row: any SQLRow) {
        version = row.int(0)
        settings = [
            ("fsync", row.text(1)), ("full_page_writes", row.text(2)), ("synchronous_commit", row.text(3)),
            ("server_encoding", row.text(4)),
        ]
    }

    /// - Throws: the first reason not to use the server.
    func check(server: String) throws(PostgresOpenFailure) {
        guard version >= 150_000 else { throw .tooOld(server: server, version: version) }
        for (name, found) in settings {
            let needed = name == "server_encoding" ? "UTF8" : "on"
            // synchronous_commit has more values, of which only `off` answers before the disk has the write.
            let isSafe = name == "synchronous_commit" ? found != "off" : found == needed
            guard isSafe else { throw .settingRefused(name, found: found, needed: needed) }
        }
    }
}
