import CLibPQ
package import Keys

/// Where a PostgreSQL database is and how it is used; shows no password, however it is printed.
package struct PostgresSettings: Sendable {
    /// What libpq is told, by its own keywords.
    let parameters: Secret<[String: String]>
    /// How many connections there are at most, 1–64; 4–8 suit two to four processor cores.
    package let connections: Int
    /// How many reads and writes may wait or run before callers are told that the database is busy.
    package let queueLimit: Int
    /// How long one statement may take, in seconds; migrations take as long as they need.
    package let statementSeconds: Int
    /// How long a server may take to let the program in, in seconds.
    package let connectSeconds: Int

    /// Settings from an address `postgresql://user:password@host:port/database?keyword=value`.
    ///
    /// Shape: the keywords are those of libpq, such as `host` for the folder of a socket, `sslmode` and `sslrootcert`.
    /// A server on another machine is spoken to only over TLS with a checked certificate, unless `sslmode` says
    /// otherwise.
    /// - Parameters:
    ///   - password: goes before the one in the address, which so can do without.
    ///   - name: under which the server lists the connections.
    /// - Throws: `malformedAddress`.
    package init(
        url: Secret<String>, password: Secret<String>? = nil, name: String = "bole", connections: Int = 6,
        queueLimit: Int = 512, statementSeconds: Int = 30, connectSeconds: Int = 5
    ) throws(PostgresOpenFailure) {
        guard var parameters = Self.parsed(url.revealed), parameters["dbname"]?.isEmpty == false,
            Self.arePorts(parameters["port"])
        else { throw .malformedAddress }
        parameters.merge(Self.manners) { given, _ in given }
        if let password { parameters["password"] = password.revealed }
        if parameters["application_name"] == nil { parameters["application_name"] = name }
        if parameters["sslmode"] == nil, !Self.isLocal(parameters["hostaddr"] ?? parameters["host"]) {
            parameters["sslmode"] = "verify-full"
        }
        self.parameters = Secret(parameters)
        self.connections = min(max(connections, 1), 64)
        self.queueLimit = max(queueLimit, 1)
        self.statementSeconds = max(statementSeconds, 1)
        self.connectSeconds = min(max(connectSeconds, 1), 600)
    }

    /// How a server is to prove itself over TLS, in libpq's words; `nil` where the server is on this machine.
    package var tlsMode: String? { parameters.revealed["sslmode"] }

    /// What holds unless the address says otherwise: a dead network is noticed within about a minute, and of several
    /// hosts the one is taken that can write.
    private static let manners = [
        "client_encoding": "UTF8", "target_session_attrs": "read-write",
        "keepalives_idle": "30", "keepalives_interval": "10", "keepalives_count": "3", "tcp_user_timeout": "45000",
    ]

    private static func arePorts(_ ports: String?) -> Bool {
        (ports ?? "").split(separator: ",").allSatisfy { port in Int(port).map { 1...65535 ~= $0 } ?? false }
    }

    private static func isLocal(_ hosts: String?) -> Bool {
        (hosts ?? "").split(separator: ",").allSatisfy { host in
            host.hasPrefix("/") || ["localhost", "127.0.0.1", "::1"].contains(host)
        }
    }

    /// The keywords that the address gives, `nil` when it is none.
    private static func parsed(_ address: String) -> [String: String]? {
        guard address.hasPrefix("postgresql://") || address.hasPrefix("postgres://") else { return nil }
        var complaint: UnsafeMutablePointer<CChar>?
        // The complaint may quote the password, so nobody is shown it.
        defer { PQfreemem(complaint) }
        guard let options = PQconninfoParse(address, &complaint) else { return nil }
        defer { PQconninfoFree(options) }
        var found: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { found[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return found
    }
}
