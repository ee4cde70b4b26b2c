import NIOCore
import NIOHTTP1
import NIOHTTPCompression

/// Leads answers without a request around the compressor.
///
/// The server answers 400 to bytes that are no request. The compressor has then no `Accept-Encoding` in its queue and
/// would take one from the empty queue, which ends the process: anybody could stop the server with one line.
final class CompressionBypass: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private var unanswered = 0

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head = unwrapInboundIn(data) { unanswered += 1 }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        guard unanswered == 0 else {
            unanswered -= 1
            return context.write(data, promise: promise)
        }
        do {
            let compressor = try context.pipeline.syncOperations.context(handlerType: HTTPResponseCompressor.self)
            compressor.write(data, promise: promise)
        } catch {
            promise?.fail(error)
            context.close(promise: nil)
        }
    }
}

@available(*, unavailable)
extension CompressionBypass: Sendable {}
