import Foundation
import Synchronization

/// One line-by-line conversation; closed when it goes out of use.
final class ControlConnection: Sendable {
    /// The server's last line: `end` and 0 or 1.
    static let end = "end "
    private static let longestLine = 8192

    private let descriptor: Int32
    private let received = Mutex<[UInt8]>([])

    /// - Parameter patience: seconds to wait for the other side; none when `nil`.
    init(_ descriptor: Int32, patience: Int?) {
        self.descriptor = descriptor
        guard let patience else { return }
        var limit = timeval(tv_sec: patience, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit {
        close(descriptor)
    }

    /// The next line without its end; `nil` when the other side is gone, too slow or sends too much.
    func line() -> String? {
        received.withLock { received in
            while true {
                if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
                    defer { received.removeFirst(end + 1) }
                    return String(decoding: received[..<end], as: UTF8.self)
                }
                guard received.count < Self.longestLine else { return nil }
                var piece = [UInt8](repeating: 0, count: 1024)
                let count = recv(descriptor, &piece, piece.count, 0)
                guard count > 0 else { return nil }
                received += piece.prefix(count)
            }
        }
    }

    /// Sends one line; whoever has gone misses it.
    func send(_ line: String) {
        let bytes = Array((line.replacing("\n", with: " ") + "\n").utf8)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            done += count
        }
    }
}
