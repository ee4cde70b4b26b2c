import UseCases

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Sends and receives frames: four bytes with the length of what follows, the highest first. Blocks its thread, but never
/// beyond a deadline.
struct FrameChannel: Sendable {
    private let descriptor: Int32

    /// Two connected ends: ours, and the descriptor for the other process.
    static func pair() throws(PrintingUnavailable) -> (ours: FrameChannel, theirs: Int32) {
        var ends: [Int32] = [-1, -1]
        #if canImport(Glibc)
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        #else
        let kind = SOCK_STREAM
        #endif
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw PrintingUnavailable(.failed, detail: "no pair of sockets: errno \(errno)")
        }
        let flags = fcntl(ends[0], F_GETFL)
        _ = fcntl(ends[0], F_SETFL, flags | O_NONBLOCK)
        return (FrameChannel(descriptor: ends[0]), ends[1])
    }

    func close() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        #if canImport(Glibc)
        _ = Glibc.close(descriptor)
        #else
        _ = Darwin.close(descriptor)
        #endif
    }

    func send(_ body: [UInt8], until deadline: ContinuousClock.Instant) throws(PrintingUnavailable) {
        let size = UInt32(clamping: body.count)
        var rest = ([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: size >> $0) } + body)[...]
        while !rest.isEmpty {
            // Without a signal when nobody listens any more: that would end the whole program.
            #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
            #else
            let flags: Int32 = 0
            #endif
            let count = rest.withUnsafeBytes { Self.write(descriptor, $0, flags) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else {
                try pause(for: Int16(POLLOUT), until: deadline)
            }
        }
    }

    /// - Parameter limit: what is announced to be larger is not read.
    func receive(atMost limit: Int, until deadline: ContinuousClock.Instant) throws(PrintingUnavailable) -> [UInt8] {
        let head = try read(4, until: deadline)
        let size = head.reduce(0) { $0 << 8 | Int($1) }
        guard size <= limit else { throw PrintingUnavailable(.failed, detail: "an answer of \(size) bytes") }
        return try read(size, until: deadline)
    }

    private func read(_ size: Int, until deadline: ContinuousClock.Instant) throws(PrintingUnavailable) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var buffer = [UInt8](repeating: 0, count: min(max(size, 1), 1 << 16))
        while bytes.count < size {
            let wanted = min(buffer.count, size - bytes.count)
            let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, wanted, 0) }
            if count > 0 {
                bytes += buffer[..<count]
            } else if count == 0 {
                throw PrintingUnavailable(.failed, detail: "the process has ended")
            } else {
                try pause(for: Int16(POLLIN), until: deadline)
            }
        }
        return bytes
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, _ flags: Int32) -> Int {
        #if canImport(Glibc)
        Glibc.send(descriptor, bytes.baseAddress, bytes.count, flags)
        #else
        Darwin.send(descriptor, bytes.baseAddress, bytes.count, flags)
        #endif
    }

    /// Waits until the other side is ready, where the last call said that it was not.
    private func pause(for events: Int16, until deadline: ContinuousClock.Instant) throws(PrintingUnavailable) {
        guard [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) else {
            throw PrintingUnavailable(.failed, detail: "the process has ended: errno \(errno)")
        }
        let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
        guard left > 0 else { throw PrintingUnavailable(.slow, detail: "it took too long") }
        var poll = pollfd(fd: descriptor, events: events, revents: 0)
        #if canImport(Glibc)
        _ = Glibc.poll(&poll, 1, Int32(min(left + 1, 60_000)))
        #else
        _ = Darwin.poll(&poll, 1, Int32(min(left + 1, 60_000)))
        #endif
    }
}
