import Domain
import Keys
import PostgresDriver

/// Where the databases of the sites are on a PostgreSQL server: one database for each site.
struct DatabaseAddress: Sendable {
    /// What the server's list of connections calls those of a running server, and those of every other command.
    static let serverName = "bole"
    static let toolName = "bole-tool"
    /// Stands for the site's id in the address.
    private static let placeholder = "{site}"

    private let template: Secret<String>
    private let password: Secret<String>?
    private let connections: Int

    /// `nil` for a text that is no address.
    init?(_ template: Secret<String>, password: Secret<String>?, connections: Int) {
        (self.template, self.password, self.connections) = (template, password, connections)
        guard (try? settings(named: "site", Self.toolName)) != nil else { return nil }
    }

    /// Whether every site has an address of its own.
    var namesSite: Bool { template.revealed.contains(Self.placeholder) }

    /// How the database of `site` is reached.
    func settings(of site: SiteID, name: String) throws(PostgresOpenFailure) -> PostgresSettings {
        try settings(named: site.text, name)
    }

    private func settings(named site: String, _ name: String) throws(PostgresOpenFailure) -> PostgresSettings {
        try PostgresSettings(
            url: Secret(template.revealed.replacing(Self.placeholder, with: site)), password: password, name: name,
            connections: connections)
    }
}
