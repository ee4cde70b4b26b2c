import NIOCore
import NIOPosix

/// A socket on which a test says whatever it likes.
enum RawConnection {
    /// Says each line after its pause, and listens until the server closes.
    ///
    /// - Returns: what the server said, and after how long it closed; `nil` when it had not after `patience`.
    static func talk(
        to port: Int?, _ lines: [(pause: Duration, text: String)], host: String = "localhost",
        patience: Duration = .seconds(5)
    ) async throws -> (heard: String, closedAfter: Duration?) {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: host, port: port ?? 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let start = ContinuousClock.now
        let alarm = Task {
            try await Task.sleep(for: patience)
            try await channel.channel.close()
        }
        let heard = try await channel.executeThenClose { inbound, outbound in
            let speaker = Task {
                for line in lines {
                    try await Task.sleep(for: line.pause)
                    try await outbound.write(ByteBuffer(string: line.text))
                }
            }
            defer { speaker.cancel() }
            return await listen(inbound)
        }
        alarm.cancel()
        let elapsed = ContinuousClock.now - start
        return (heard, elapsed < patience ? elapsed : nil)
    }

    /// Asks, takes nothing for a while, and then whatever still comes; gives its length in bytes.
    static func ask(_ port: Int?, _ request: String, thenWait pause: Duration) async throws -> Int {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelOption(.autoRead, value: false)
            .connect(host: "localhost", port: port ?? 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: request))
            try await Task.sleep(for: pause)
            try await channel.channel.setOption(.autoRead, value: true).get()
            var length = 0
            do {
                for try await buffer in inbound { length += buffer.readableBytes }
            } catch {
                // Cut off, as hoped.
            }
            return length
        }
    }

    private static func listen(_ inbound: NIOAsyncChannelInboundStream<ByteBuffer>) async -> String {
        var heard = ""
        do {
            for try await buffer in inbound { heard += String(buffer: buffer) }
        } catch {
            // A reset is a way of closing too.
        }
        return heard
    }
}
