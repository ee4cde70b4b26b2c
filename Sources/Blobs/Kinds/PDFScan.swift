/// Looks through a PDF for what a scanned certificate never holds.
///
/// A plain scan of the bytes for names, with `#xx` inside names resolved. Limits: names inside compressed object
/// streams are not seen, and nothing else of the file is checked. It stops the careless, not a determined sender;
/// so PDFs are also sent back as downloads under a policy that lets nothing in them run.
enum PDFScan {
    /// Every problem found, each once; empty for a file that passes.
    static func problems(in bytes: [UInt8]) -> [FileProblem] {
        var problems: [FileProblem] = []
        if !isWhole(bytes) { problems.append(.unreadable) }
        var rest = bytes[...]
        while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
            rest = rest[(slash + 1)...]
            let problem = problem(of: name(at: rest))
            if let problem, !problems.contains(problem) { problems.append(problem) }
        }
        return problems
    }

    /// The end mark stands in the last 4 KiB of every file that was not cut short.
    private static func isWhole(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%%EOF".utf8)
        let end = bytes.suffix(4096)
        return bytes.starts(with: "%PDF-".utf8) && end.indices.contains { end[$0...].starts(with: mark) }
    }

    private static func problem(of name: String) -> FileProblem? {
        switch name {
        case "Encrypt": .encrypted
        case "JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA": .activeContent(name)
        default: nil
        }
    }

    /// The name that begins here, without its slash and with `#xx` resolved; cut after 24 characters.
    private static func name(at start: ArraySlice<UInt8>) -> String {
        var name: [UInt8] = []
        var rest = start
        while let byte = rest.popFirst(), name.count < 24, !isDelimiter(byte) {
            if byte == UInt8(ascii: "#"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                name.append(code)
                rest = rest.dropFirst(2)
            } else {
                name.append(byte)
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        byte <= 0x20 || "()<>[]{}/%".utf8.contains(byte)
    }
}
