import Domain
import Foundation
import Synchronization

/// Prints the addresses once both listeners are bound, and further lines.
final class Announcement: Sendable {
    private let ports = Mutex<[Listener: Int]>([:])
    private let lines: [String]

    init(lines: [String] = []) {
        self.lines = lines
    }

    func bound(_ listener: Listener, _ port: Int) {
        let all = ports.withLock { ports in
            ports[listener] = port
            return ports
        }
        guard let outside = all[.public], let inside = all[.intranet] else { return }
        print("bole: public   http://127.0.0.1:\(outside)/")
        print("bole: intranet http://127.0.0.1:\(inside)/")
        for line in lines { print(line) }
        print("bole: ready")
        // A pipe would keep the lines until it is full.
        fflush(nil)
    }
}
