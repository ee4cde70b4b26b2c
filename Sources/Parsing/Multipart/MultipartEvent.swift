/// What the parser has seen, in the order of the body.
package enum MultipartEvent: Hashable, Sendable {
    /// A part begins. `fileName` is `nil` for a plain field and empty for a file box in which nothing was chosen; it is
    /// as sent, so clean it with ``FileName``. `contentType` is what the sender claims.
    case partBegan(name: String, fileName: String?, contentType: String?)
    /// The next bytes of the part; never empty, and cut wherever the network cut them.
    case partBytes([UInt8])
    case partEnded
    /// The last boundary; nothing follows.
    case finished
}
