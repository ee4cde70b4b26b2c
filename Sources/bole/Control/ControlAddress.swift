import Foundation

/// The socket in the data folder by which other commands ask the server; only the folder's owner can reach it.
struct ControlAddress: Sendable {
    private let folder: String
    private let name: String

    init(_ folder: DataFolder) {
        (self.folder, name) = (folder.path, folder.socketName)
    }

    /// A socket that waits for connections in place of a former one.
    func listen() throws(Refusal) -> Int32 {
        let descriptor = try descriptor()
        unlink("\(folder)/\(name)")
        guard at({ bind(descriptor, $0, $1) }) == 0, chmod("\(folder)/\(name)", 0o600) == 0,
            Foundation.listen(descriptor, 8) == 0
        else {
            let code = errno
            close(descriptor)
            throw Refusal("the control socket in \(folder) cannot be made: \(String(cString: strerror(code)))")
        }
        return descriptor
    }

    /// A connection to the server.
    func connect() throws(Refusal) -> Int32 {
        let descriptor = try descriptor()
        guard at({ Foundation.connect(descriptor, $0, $1) }) == 0 else {
            let code = errno
            close(descriptor)
            throw Refusal(
                """
                \(folder) is in use, but its server does not answer (\(String(cString: strerror(code)))): \
                ask as the owner of the folder, or stop the server first
                """)
        }
        return descriptor
    }

    func remove() {
        unlink("\(folder)/\(name)")
    }

    private func descriptor() throws(Refusal) -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Refusal("no socket can be made: \(String(cString: strerror(errno)))") }
        return descriptor
    }

    /// Calls `body` with the address, which names the folder by a descriptor: a path may be longer than an address.
    private func at(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        let place = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard place >= 0 else { return -1 }
        defer { close(place) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { bytes in
            bytes.copyBytes(from: "/proc/self/fd/\(place)/\(name)".utf8.prefix(bytes.count - 1))
        }
        return withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
