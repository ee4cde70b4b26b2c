import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOHTTPTypesHTTP1

/// Puts a compressor where it belongs, before the codec that this handler is added behind, and leaves.
final class CompressionInstaller: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Any

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        do {
            let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
            let compressor = HTTPResponseCompressor { head, _ in
                let isMarked = head.headers.contains(name: CompressionMark.headerName)
                head.headers.remove(name: CompressionMark.headerName)
                return isMarked ? .compressIfPossible : .doNotCompress
            }
            try pipeline.addHandlers([compressor, CompressionBypass()], position: .before(codec))
        } catch {
            context.fireErrorCaught(error)
        }
        pipeline.removeHandler(context: context, promise: nil)
    }
}

@available(*, unavailable)
extension CompressionInstaller: Sendable {}
