/// What the first bytes of a picture say, before anything is decoded.
struct ImageHeader {
    /// As stored, before the picture is turned.
    let width: Int
    let height: Int
    let pages: Int
    /// Whether width and height are exchanged when the picture is shown.
    let isTurned: Bool
    let bytesPerPixel: Int
}
