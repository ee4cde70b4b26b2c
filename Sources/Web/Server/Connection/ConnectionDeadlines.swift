import NIOCore
import NIOHTTPTypes

/// Closes a connection that sends its header or body too slowly, or too much of it (``ConnectionLimits``).
///
/// Time during which the server itself does not ask for more, because a handler is busy, is not held against the
/// sender's rate. A browser that does not take its answer is cut too. Lives on the connection's event loop and is never
/// shared.
final class ConnectionDeadlines: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: ConnectionLimits
    private var headDeadline: Scheduled<Void>?
    private var bodyDeadline: Scheduled<Void>?
    private var windowEnd: Scheduled<Void>?
    private var bodyBytes = 0
    private var windowBytes = 0
    /// Since when the application has not asked for more bytes; `nil` while it waits for some.
    private var pausedSince: NIODeadline?
    /// How long it has not, in the present window, up to the last time it asked.
    private var pausedInWindow = TimeAmount.zero
    private var stallDeadline: Scheduled<Void>?

    init(_ limits: ConnectionLimits) {
        self.limits = limits
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { awaitHead(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        awaitHead(context)
        context.fireChannelActive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        headDeadline?.cancel()
        stallDeadline?.cancel()
        endBody()
    }

    func read(context: ChannelHandlerContext) {
        if let pausedSince { pausedInWindow = pausedInWindow + (.now() - pausedSince) }
        pausedSince = nil
        context.read()
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        pausedSince = .now()
        context.fireChannelReadComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        stallDeadline?.cancel()
        stallDeadline = context.channel.isWritable ? nil : closing(context, in: limits.idle)
        context.fireChannelWritabilityChanged()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            headDeadline?.cancel()
            headDeadline = nil
            beginBody(context)
        case .body(let bytes):
            bodyBytes += bytes.readableBytes
            windowBytes += bytes.readableBytes
            guard bodyBytes <= limits.bodyBytes else { return context.close(promise: nil) }
        case .end:
            endBody()
        }
        context.fireChannelRead(data)
    }

    private func awaitHead(_ context: ChannelHandlerContext) {
        guard headDeadline == nil else { return }
        headDeadline = closing(context, in: limits.header)
    }

    private func beginBody(_ context: ChannelHandlerContext) {
        endBody()
        bodyBytes = 0
        bodyDeadline = closing(context, in: limits.body)
        beginWindow(context)
    }

    private func endBody() {
        bodyDeadline?.cancel()
        windowEnd?.cancel()
        (bodyDeadline, windowEnd) = (nil, nil)
    }

    private func beginWindow(_ context: ChannelHandlerContext) {
        windowBytes = 0
        pausedInWindow = .zero
        if pausedSince != nil { pausedSince = .now() }
        windowEnd = context.eventLoop.assumeIsolated().scheduleTask(in: limits.bodyWindow) {
            self.judgeWindow(context)
        }
    }

    private func judgeWindow(_ context: ChannelHandlerContext) {
        let paused = pausedSince.map { pausedInWindow + (.now() - $0) } ?? pausedInWindow
        let waited = max(0, (limits.bodyWindow - paused).nanoseconds)
        guard Int64(windowBytes) >= Int64(limits.minimumRate) * waited / 1_000_000_000 else {
            return context.close(promise: nil)
        }
        beginWindow(context)
    }

    private func closing(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }
}

@available(*, unavailable)
extension ConnectionDeadlines: Sendable {}
