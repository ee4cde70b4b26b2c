import CMagic
import Synchronization

/// Tells what a file is from its first bytes, by libmagic.
package final class FileTyper: Sendable {
    /// libmagic's handle, which is not safe for two threads at once.
    private struct Cookie: @unchecked Sendable {
        // NB: unchecked because the pointer is reached only inside the mutex below.
        let pointer: magic_t
    }

    private let cookie: Mutex<Cookie>

    /// libmagic decides within these first bytes.
    private static let examined = 256 * 1024

    /// `nil` when the system's database of file types is missing.
    package init?() {
        guard let pointer = magic_open(MAGIC_MIME_TYPE | MAGIC_ERROR) else { return nil }
        guard magic_load(pointer, nil) == 0 else {
            magic_close(pointer)
            return nil
        }
        cookie = Mutex(Cookie(pointer: pointer))
    }

    deinit {
        cookie.withLock { magic_close($0.pointer) }
    }

    /// The kind of a file that begins with `bytes`; a few microseconds to some milliseconds.
    package func kind(of bytes: some Collection<UInt8>) -> FileKind {
        let start = Array(bytes.prefix(Self.examined))
        let mimeType = cookie.withLock { cookie in
            magic_buffer(cookie.pointer, start, start.count).map { String(cString: $0) }
        }
        return FileKind(mimeType: mimeType ?? "application/octet-stream")
    }
}
