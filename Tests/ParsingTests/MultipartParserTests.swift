import Parsing
import Testing

@Suite struct MultipartParserTests {
    @Test(arguments: MultipartSample.valid)
    func aBodyIsReadAsItWasSent(sample: MultipartSample) throws {
        #expect(try events(of: [Array(sample.body.utf8)[...]]) == sample.events)
    }

    @Test(arguments: MultipartSample.valid)
    func cuttingTheBodyAnywhereChangesNothing(sample: MultipartSample) throws {
        let bytes = Array(sample.body.utf8)
        for first in 0...bytes.count {
            for second in stride(from: first, through: bytes.count, by: 7) {
                #expect(try events(of: [bytes[..<first], bytes[first..<second], bytes[second...]]) == sample.events)
            }
        }
        #expect(try events(of: bytes.indices.map { bytes[$0...$0] }) == sample.events)
    }

    @Test func everyShorterBodyIsTruncated() {
        let whole = Array((MultipartSample.part("form-data; name=a", "bc") + "--X-y--").utf8)
        for length in whole.indices {
            #expect(throws: MultipartProblem.truncated) { try events(of: [whole[..<length]]) }
        }
    }

    @Test(arguments: [
        ("--X-yz\r\n", MultipartProblem.malformedDelimiter), ("--X-y\n", .malformedDelimiter),
        ("--X-y-\r\n", .malformedDelimiter), ("--X-y\rA", .malformedDelimiter),
        ("--X-y\r\n\r\n", .missingName), ("--X-y\r\nContent-Type: text/plain\r\n\r\n", .missingName),
        ("--X-y\r\nContent-Disposition: attachment; name=a\r\n\r\n", .missingName),
        ("--X-y\r\nContent-Disposition: form-data\r\n\r\n", .missingName),
        ("--X-y\r\nContent-Disposition: form-data; name=\"a\r\n", .malformedHeader),
        ("--X-y\r\nContent-Disposition: form-data; name=a; name=b\r\n", .malformedHeader),
        ("--X-y\r\nContent-Disposition: form-data; name=\"a\u{0}\"\r\n", .malformedHeader),
        ("--X-y\r\nContent-Disposition: form-data; name=a; filename*=GBK''%CD\r\n", .malformedHeader),
        ("--X-y\r\nno colon\r\n", .malformedHeader), ("--X-y\r\nA: b\n", .malformedHeader),
        ("--X-y\r\nA b: c\r\n", .malformedHeader), ("--X-y\r\n folded: c\r\n", .malformedHeader),
    ])
    func malformedBodiesAreRefused(body: String, problem: MultipartProblem) {
        #expect(throws: problem) { try events(of: [Array(body.utf8)[...]]) }
    }

    @Test func limitsAreKept() throws {
        let limits = MultipartLimits(parts: 2, headerBytes: 50, fieldBytes: 3, totalBytes: 300)
        let part = MultipartSample.part
        #expect(throws: MultipartProblem.tooManyParts) {
            let three = String(repeating: part("form-data; name=a", "123", nil), count: 3)
            try events(of: [Array(three.utf8)[...]], limits)
        }
        #expect(throws: MultipartProblem.fieldTooLarge(name: "a")) {
            try events(of: [Array(part("form-data; name=a", "1234", nil).utf8)[...]], limits)
        }
        #expect(throws: MultipartProblem.headersTooLarge) {
            try events(of: [Array(part("form-data; name=abcdefghijklmnopqrstuvwxyz", "", nil).utf8)[...]], limits)
        }
        #expect(throws: MultipartProblem.preambleTooLarge) {
            try events(of: [[UInt8](repeating: 0x61, count: 100)[...]], limits)
        }
        #expect(throws: MultipartProblem.bodyTooLarge) {
            let file = Array(part("form-data; name=a; filename=b", String(repeating: "c", count: 200), nil).utf8)
            try events(of: [file[...], [UInt8](repeating: 0x61, count: 40)[...]], limits)
        }
        let file = part("form-data; name=a; filename=b", "1234567890", nil) + "--X-y--"
        #expect(try events(of: [Array(file.utf8)[...]], limits).last == .finished)
    }

    @Test func aFailedParserStaysFailed() throws {
        var parser = try parser()
        #expect(throws: MultipartProblem.malformedDelimiter) { try parser.feed("--X-yz".utf8) }
        #expect(throws: MultipartProblem.malformedDelimiter) { try parser.feed("--X-y--".utf8) }
        #expect(throws: MultipartProblem.malformedDelimiter) { try parser.finish() }
    }

    @Test func nothingOfALongFileIsHeldBack() throws {
        var parser = try parser(MultipartLimits(totalBytes: .max))
        _ = try parser.feed("--X-y\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n".utf8)
        let chunk = Array(String(repeating: "\r\n--X-\r", count: 1000).utf8)
        for _ in 0..<10 {
            guard case .partBytes(let bytes)? = try parser.feed(chunk).first else {
                Issue.record("no bytes came out")
                return
            }
            #expect((chunk.count - 1...chunk.count).contains(bytes.count))
        }
    }

    @Test(arguments: ["", "a ", "ü", "a\u{0}", String(repeating: "a", count: 71)])
    func oddBoundariesAreRefused(text: String) {
        #expect(MultipartBoundary(text) == nil)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func noiseNeverCrashesTheParser(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        let pieces = [
            "\r", "\n", "\r\n", "--", "X-y", "--X-y", ";", "=", "\"", "\\", "%22", ":", "a", "form-data", "name",
        ]
        var parser = try parser()
        for _ in 0..<200 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            guard (try? parser.feed(pieces[Int(state >> 33) % pieces.count].utf8)) != nil else { return }
        }
    }

    private func parser(_ limits: MultipartLimits = MultipartLimits()) throws -> MultipartParser {
        MultipartParser(boundary: try #require(MultipartBoundary("X-y")), limits: limits)
    }

    /// Feeds the chunks, finishes, and joins neighbouring bytes.
    @discardableResult
    private func events(
        of chunks: [ArraySlice<UInt8>], _ limits: MultipartLimits = MultipartLimits()
    ) throws -> [MultipartEvent] {
        var parser = try parser(limits)
        var joined: [MultipartEvent] = []
        for chunk in chunks {
            for event in try parser.feed(chunk) {
                if case .partBytes(let new) = event, case .partBytes(let old) = joined.last {
                    joined[joined.count - 1] = .partBytes(old + new)
                } else {
                    joined.append(event)
                }
            }
        }
        try parser.finish()
        return joined
    }
}
