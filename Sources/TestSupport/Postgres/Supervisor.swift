import Foundation

/// The process that owns a server and ends with this one.
///
/// `@unchecked Sendable`: `process`, `input` and `output` are used only while `lock` is held.
final class Supervisor: @unchecked Sendable {
    private let lock = NSLock()
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    init(_ argument: String) throws {
        let shell = ["/bin/sh", "-c", ClusterScript.text, "cluster", argument]
        // PostgreSQL does not run as root.
        let unprivileged = ["/usr/bin/setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
        let words = geteuid() == 0 ? unprivileged + shell : shell
        process.executableURL = URL(filePath: words[0])
        process.arguments = Array(words.dropFirst())
        process.currentDirectoryURL = URL(filePath: "/tmp")
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    deinit {
        // The script sees the end of its input, stops the server and removes the folder.
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// Sends a command and waits for its answer.
    func answer(_ command: String) -> String? {
        lock.withLock {
            input.fileHandleForWriting.write(Data("\(command)\n".utf8))
            return readLine()
        }
    }

    /// The next line, `nil` when the script has ended.
    func line() -> String? {
        lock.withLock { readLine() }
    }

    private func readLine() -> String? {
        var bytes: [UInt8] = []
        while let next = try? output.fileHandleForReading.read(upToCount: 1), let byte = next.first {
            if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        return nil
    }
}
