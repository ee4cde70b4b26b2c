/// Reads a `multipart/form-data` body piece by piece in constant memory (RFC 7578, RFC 2046).
///
/// Feed it what arrives, then call ``finish()``. Line ends are CRLF only. Text before the first boundary (up to the
/// header limit) and after the last one is passed over.
///
/// A boundary holds no carriage return, so a broken match of CRLF `--boundary` can only begin anew at the byte that
/// broke it: one counter is all the memory the search needs, and every byte is looked at at most twice.
package struct MultipartParser: Sendable {
    private enum State {
        case preamble
        case delimiter(DelimiterEnd)
        case headers(sawReturn: Bool)
        case body
        case epilogue
        case failed(MultipartProblem)
    }

    /// How much is known of what follows a boundary.
    private enum DelimiterEnd {
        case open, sawDash, sawReturn, padding
    }

    private let limits: MultipartLimits
    private let delimiter: [UInt8]
    private var state = State.preamble
    private var events: [MultipartEvent] = []
    private var headers = PartHeaders()
    private var body: [UInt8] = []
    /// How many bytes of the delimiter have matched; the body's first line counts as preceded by a line end.
    private var matched = 2
    private var total = 0
    private var skipped = 0
    private var parts = 0
    /// The name of the current part when it is a plain field, and how much of it may still come.
    private var field: (name: String, left: Int)?

    package init(boundary: MultipartBoundary, limits: MultipartLimits = MultipartLimits()) {
        self.limits = limits
        delimiter = [0x0D, 0x0A] + Array("--".utf8) + boundary.bytes
    }

    /// Takes the next bytes of the body and gives what they complete.
    ///
    /// - Throws: the problem that ends the reading, again at each later call; what stood before it in `chunk` is lost.
    package mutating func feed(_ chunk: ArraySlice<UInt8>) throws(MultipartProblem) -> [MultipartEvent] {
        if case .failed(let problem) = state { throw problem }
        do throws(MultipartProblem) {
            guard chunk.count <= limits.totalBytes - total else { throw .bodyTooLarge }
            total += chunk.count
            var rest = chunk
            while let byte = rest.first { try step(byte, &rest) }
            flushBody()
        } catch {
            state = .failed(error)
            throw error
        }
        defer { events = [] }
        return events
    }

    /// As above, for bytes that lie elsewhere.
    package mutating func feed(_ bytes: some Sequence<UInt8>) throws(MultipartProblem) -> [MultipartEvent] {
        try feed(Array(bytes)[...])
    }

    /// To be called when no more bytes come.
    ///
    /// - Throws: `truncated` when the last boundary is missing, or the earlier problem.
    package mutating func finish() throws(MultipartProblem) {
        switch state {
        case .epilogue: return
        case .failed(let problem): throw problem
        case .preamble, .delimiter, .headers, .body: throw .truncated
        }
    }

    private mutating func step(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) throws(MultipartProblem) {
        switch state {
        case .preamble:
            rest = rest.dropFirst()
            try stepPreamble(byte)
        case .delimiter(let end):
            rest = rest.dropFirst()
            try stepDelimiter(byte, end)
        case .headers(let sawReturn):
            rest = rest.dropFirst()
            try stepHeaders(byte, sawReturn)
        case .body: try stepBody(&rest)
        case .epilogue, .failed: rest = []
        }
    }

    private mutating func stepPreamble(_ byte: UInt8) throws(MultipartProblem) {
        skipped += 1
        guard skipped <= limits.headerBytes + delimiter.count else { throw .preambleTooLarge }
        match(byte)
        if matched == delimiter.count { state = .delimiter(.open) }
    }

    private mutating func stepDelimiter(_ byte: UInt8, _ end: DelimiterEnd) throws(MultipartProblem) {
        switch (end, byte) {
        case (.open, UInt8(ascii: "-")): state = .delimiter(.sawDash)
        case (.sawDash, UInt8(ascii: "-")):
            state = .epilogue
            events.append(.finished)
        case (.open, 0x0D), (.padding, 0x0D): state = .delimiter(.sawReturn)
        case (.sawReturn, 0x0A):
            guard parts < limits.parts else { throw .tooManyParts }
            parts += 1
            headers = PartHeaders()
            state = .headers(sawReturn: false)
        case (.open, 0x20), (.open, 0x09), (.padding, 0x20), (.padding, 0x09):
            skipped += 1
            guard skipped <= limits.headerBytes + delimiter.count else { throw .malformedDelimiter }
            state = .delimiter(.padding)
        default: throw .malformedDelimiter
        }
    }

    private mutating func stepHeaders(_ byte: UInt8, _ sawReturn: Bool) throws(MultipartProblem) {
        switch (sawReturn, byte) {
        case (false, 0x0D): state = .headers(sawReturn: true)
        case (true, 0x0A) where headers.isAtLineStart: try beginPart()
        case (true, 0x0A):
            try headers.endLine()
            state = .headers(sawReturn: false)
        case (false, 0x0A), (true, _): throw .malformedHeader
        case (false, _): try headers.append(byte, limit: limits.headerBytes)
        }
    }

    private mutating func beginPart() throws(MultipartProblem) {
        let event = try headers.event()
        field = nil
        if case .partBegan(let name, nil, _) = event { field = (name, limits.fieldBytes) }
        events.append(event)
        matched = 0
        state = .body
    }

    private mutating func stepBody(_ rest: inout ArraySlice<UInt8>) throws(MultipartProblem) {
        if matched == 0 {
            let plain = rest.prefix { $0 != 0x0D }
            try append(plain)
            rest = rest[plain.endIndex...]
        }
        guard let byte = rest.popFirst() else { return }
        try append(delimiter[..<match(byte)])
        if matched == 0 { try append(CollectionOfOne(byte)) }
        guard matched == delimiter.count else { return }
        flushBody()
        events.append(.partEnded)
        state = .delimiter(.open)
    }

    /// Moves the search on by one byte; gives how many matched bytes turned out to be none of the delimiter's.
    @discardableResult
    private mutating func match(_ byte: UInt8) -> Int {
        if byte == delimiter[matched] {
            matched += 1
            return 0
        }
        defer { matched = byte == 0x0D ? 1 : 0 }
        return matched
    }

    private mutating func append(_ bytes: some Collection<UInt8>) throws(MultipartProblem) {
        if let (name, left) = field {
            guard bytes.count <= left else { throw .fieldTooLarge(name: name) }
            field = (name, left - bytes.count)
        }
        body.append(contentsOf: bytes)
    }

    private mutating func flushBody() {
        guard !body.isEmpty else { return }
        events.append(.partBytes(body))
        body = []
    }
}
