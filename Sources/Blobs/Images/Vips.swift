import CVips

/// The calls into libvips; every one blocks, so this is for the threads of the pictures.
enum Vips {
    /// Whether the library is ready; it is started at the first use and serves the whole process.
    private static let isStarted = bole_vips_start() == 0

    /// Whether PDF pages can be drawn.
    static var drawsPDF: Bool { isStarted && bole_vips_draws_pdf() != 0 }

    /// What the header says; `nil` when it is broken.
    static func header(of bytes: [UInt8], kind: FileKind) -> ImageHeader? {
        guard isStarted, let format = format(of: kind) else { return nil }
        var facts = bole_vips_facts()
        let failed = bytes.withUnsafeBytes { bole_vips_read_facts($0.baseAddress, $0.count, format, &facts) }
        guard failed == 0 else { return nil }
        return ImageHeader(
            width: Int(facts.width), height: Int(facts.height), pages: Int(facts.pages),
            isTurned: (5...8).contains(facts.orientation), bytesPerPixel: Int(facts.bytes_per_pixel))
    }

    /// Whether every part of the picture can be read.
    static func isWhole(_ bytes: [UInt8], kind: FileKind) -> Bool {
        guard isStarted, let format = format(of: kind) else { return false }
        return bytes.withUnsafeBytes { bole_vips_decode($0.baseAddress, $0.count, format) } == 0
    }

    /// A clean JPEG whose longest edge has at most `edge` pixels; `nil` when the original is broken.
    ///
    /// `page` counts from 0 and is 0 for pictures; `longest` is the longest edge of the original, from which the cheapest way of reading follows.
    static func jpeg(
        from bytes: [UInt8], kind: FileKind, page: Int, longest: Int, edge: Int, quality: Int
    ) -> [UInt8]? {
        guard isStarted, let format = format(of: kind), longest > 0 else { return nil }
        let shrink = [8, 4, 2].first { longest / $0 >= edge * 2 } ?? 1
        let scale = Double(edge) / Double(longest)
        var output: UnsafeMutableRawPointer?
        var size = 0
        let failed = bytes.withUnsafeBytes {
            bole_vips_make_jpeg(
                $0.baseAddress, $0.count, format, Int32(shrink), scale, Int32(page), Int32(edge), Int32(quality),
                &output, &size)
        }
        guard failed == 0, let output else { return nil }
        defer { bole_vips_free(output) }
        return Array(UnsafeRawBufferPointer(start: output, count: size))
    }

    private static func format(of kind: FileKind) -> Int32? {
        switch kind {
        case .jpeg: Int32(BOLE_VIPS_JPEG)
        case .png: Int32(BOLE_VIPS_PNG)
        case .pdf: Int32(BOLE_VIPS_PDF)
        case .other: nil
        }
    }
}
