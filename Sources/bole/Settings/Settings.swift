import Domain
import Keys
import Logging
import Web

/// Everything that can be set, read once at the start.
///
/// The secrets are in the key file, which `keys` names and ``KeyFile`` reads; a database's password prints as `***`.
struct Settings: Sendable {
    /// One listener as it is set.
    struct Door: Sendable {
        let host: String
        let port: Int
        /// The address that browsers type; `nil` when it is that of this machine itself.
        let url: BaseURL?
    }

    /// The folder with the databases and attachments of all sites.
    let data: String
    /// The key file, outside the data folder.
    let keys: String
    /// The folder of the site packs.
    let packs: String
    /// The sites to serve; empty stands for all that the data folder holds.
    let sites: Set<String>
    /// Where the databases are.
    let databases: Databases
    let doors: [Listener: Door]
    let isBehindTLSProxy: Bool
    /// Bytes that must be free on the disk of the data folder.
    let smallestFreeSpace: Int64
    /// How long requests under way may take to end when the program is told to stop.
    let drain: Duration
    let logLevel: Logger.Level
    /// The Python that prints papers; it has Typst.
    let python: String
    /// The gateway to outside registers.
    let gateway: Gateway

    /// Where outside registers are asked; see docs/lookups.md.
    struct Gateway: Sendable {
        /// `nil` where the site is connected to none.
        let url: BaseURL?
        let token: Secret<String>?
        let seconds: Int
    }

    /// Where both servers wait and under which names.
    var doorways: Doorways {
        var doorways = Doorways()
        for (listener, door) in doors {
            doorways.listeners[listener] = ListenerSettings(
                host: door.host, port: door.port, isBehindTLSProxy: isBehindTLSProxy)
            if let url = door.url { doorways.hosts[listener, default: []].insert(url.host) }
        }
        doorways.isBehindTLSProxy = isBehindTLSProxy
        doorways.publicAddress = address(of: .public)
        return doorways
    }

    /// The sites that were named, or all that the folder holds, in order.
    func chosen(in folder: DataFolder) -> [String] {
        sites.isEmpty ? folder.sites : sites.sorted()
    }

    /// The address under which browsers reach a listener.
    func address(of listener: Listener) -> String {
        let door = doors[listener]
        return door?.url?.text ?? "http://127.0.0.1:\(door?.port ?? 0)"
    }
}

/// Where both servers wait, under which names they may be called, and who stands before them.
struct Doorways: Sendable {
    var listeners: [Listener: ListenerSettings] = [.public: .public, .intranet: .intranet]
    var hosts: [Listener: Set<String>] = [
        .public: HostCheck.loopbackHosts, .intranet: HostCheck.loopbackHosts,
    ]
    var isBehindTLSProxy = false
    /// Under which browsers reach the public side; printed on papers.
    var publicAddress = "http://127.0.0.1:8080"
}
