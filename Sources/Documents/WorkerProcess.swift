import Domain
import UseCases

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One process that prints, spoken to by a pair of sockets. Every call blocks its thread.
final class WorkerProcess: Sendable {
    /// Bytes; a paper is some hundred thousand.
    private static let largestAnswer = 64 << 20

    let id: Int32
    private let channel: FrameChannel

    /// - Throws: `failed` when it cannot be started.
    init(_ command: WorkerCommand) throws(PrintingUnavailable) {
        let ends = try FrameChannel.pair()
        guard let id = Self.spawn(command, speakingTo: ends.theirs) else {
            let code = errno
            close(ends.theirs)
            ends.ours.close()
            throw PrintingUnavailable(.failed, detail: "\(command.executable) cannot be started: errno \(code)")
        }
        close(ends.theirs)
        (self.id, channel) = (id, ends.ours)
    }

    var isRunning: Bool { waitpid(id, nil, WNOHANG) == 0 }

    /// Ends it at once and waits until it is gone.
    func end() {
        channel.close()
        guard isRunning else { return }
        kill(id, SIGKILL)
        _ = waitpid(id, nil, 0)
    }

    func paper(for request: [UInt8], until deadline: ContinuousClock.Instant) throws(PrintingUnavailable) -> Paper {
        try channel.send(request, until: deadline)
        let head = try channel.receive(atMost: 1 << 20, until: deadline)
        guard let answer = try? JSONValue(parsing: String(decoding: head, as: UTF8.self)),
            case .bool(let isDone)? = answer["ok"]
        else { throw PrintingUnavailable(.failed, detail: "the answer is not understood") }
        guard isDone else {
            throw PrintingUnavailable(.template, detail: answer["problem"]?.textValue ?? "")
        }
        let pdf = try channel.receive(atMost: Self.largestAnswer, until: deadline)
        return Paper(pdf: pdf, missing: answer["missing"]?.textValue ?? "")
    }

    /// The child gets its end as standard input and output, closes every other file itself, and gets nothing of the
    /// environment, in which a database's password may stand. In a process group of its own the terminal's Ctrl-C does
    /// not reach it.
    private static func spawn(_ command: WorkerCommand, speakingTo end: Int32) -> Int32? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, end, 0)
        posix_spawn_file_actions_adddup2(&actions, end, 1)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        let words = strings([command.executable] + command.arguments)
        let environment = strings(["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"])
        defer { for word in words + environment { free(word) } }
        var id: pid_t = 0
        let problem = posix_spawn(&id, command.executable, &actions, &attributes, words, environment)
        errno = problem
        return problem == 0 ? id : nil
    }

    /// As C wants them; to be freed.
    private static func strings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        var strings: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
        strings.append(nil)
        return strings
    }
}
