/// The header lines of one part, gathered byte by byte.
struct PartHeaders {
    private var line: [UInt8] = []
    private var size = 0
    private var name: String?
    private var fileName: String?
    private var contentType: String?

    /// Whether the line now being read has no byte yet.
    var isAtLineStart: Bool { line.isEmpty }

    /// Takes one byte of a line, without its line end.
    mutating func append(_ byte: UInt8, limit: Int) throws(MultipartProblem) {
        guard size < limit else { throw .headersTooLarge }
        size += 1
        line.append(byte)
    }

    /// Reads the gathered line; headers other than the two known ones say nothing.
    mutating func endLine() throws(MultipartProblem) {
        defer { line = [] }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0,
            !line[..<colon].contains(where: { $0 <= 0x20 })
        else { throw .malformedHeader }
        switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
        case "content-disposition": try readDisposition(line[(colon + 1)...])
        case "content-type": try readType(line[(colon + 1)...])
        default: break
        }
    }

    /// The event with which the part begins.
    func event() throws(MultipartProblem) -> MultipartEvent {
        guard let name else { throw .missingName }
        return .partBegan(name: name, fileName: fileName, contentType: contentType)
    }

    private mutating func readDisposition(_ bytes: ArraySlice<UInt8>) throws(MultipartProblem) {
        guard name == nil, let header = HeaderValue(parsing: bytes) else { throw .malformedHeader }
        guard header.value.lowercased() == "form-data", let name = header.parameters["name"] else { throw .missingName }
        self.name = name
        fileName = header.parameters["filename"]
        if let extended = header.parameters["filename*"] {
            fileName = try Self.decoded(extended)
        }
    }

    private mutating func readType(_ bytes: ArraySlice<UInt8>) throws(MultipartProblem) {
        guard contentType == nil, let header = HeaderValue(parsing: bytes) else { throw .malformedHeader }
        contentType = header.value.lowercased()
    }

    /// `UTF-8''%E5%9B%BE.jpg`, which RFC 7578 forbids here but some programs send.
    private static func decoded(_ text: String) throws(MultipartProblem) -> String {
        let parts = text.utf8.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, String(Substring(parts[0])).lowercased() == "utf-8",
            let bytes = PercentEncoding.decoded(parts[2]), !bytes.contains(0),
            let name = String(validating: bytes, as: UTF8.self)
        else { throw .malformedHeader }
        return name
    }
}
