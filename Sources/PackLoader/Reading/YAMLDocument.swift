import Yams

/// One YAML text, composed only after it has been found free of anchors and aliases.
///
/// Aliases are refused before composing, because a few of them can stand for billions of nodes.
struct YAMLDocument {
    let text: String
    let file: String
    let log: ProblemLog
    private static let nodeLimit = 100_000
    private static let depthLimit = 40

    init(text: String, file: String, log: ProblemLog) {
        (self.text, self.file, self.log) = (text, file, log)
    }

    /// `nil`, and a problem, when there is not exactly one sound document.
    func root() -> PackNode? {
        guard refuseReferences() else { return nil }
        do {
            guard let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else {
                log.report(file, 1, "the file is empty")
                return nil
            }
            var count = 0
            guard isSmall(node, depth: 1, &count) else {
                log.report(file, 1, "more than \(Self.nodeLimit) nodes, or nested deeper than \(Self.depthLimit)")
                return nil
            }
            return PackNode(node, file: file, log: log)
        } catch let error as YamlError {
            report(error)
        } catch {
            log.report(file, 1, "not YAML: \(error)")
        }
        return nil
    }

    /// A sign `&` or `*` that could begin an anchor or an alias is refused wherever it stands, also inside texts.
    private func refuseReferences() -> Bool {
        var line = 1
        var isClear = true
        var before = UInt8(ascii: "\n")
        var sign: UInt8?
        for byte in text.utf8 {
            if let found = sign, isNameByte(byte) {
                log.report(
                    file, line,
                    "anchors and aliases are not allowed; a \(Character(Unicode.Scalar(found))) "
                        + "in a text needs a blank behind it")
                isClear = false
            }
            let begins =
                (byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")) && !isNameByte(before) && before != byte
            sign = begins ? byte : nil
            if byte == UInt8(ascii: "\n") { line += 1 }
            before = byte
        }
        return isClear
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private func isSmall(_ node: Node, depth: Int, _ count: inout Int) -> Bool {
        count += 1
        guard count <= Self.nodeLimit, depth <= Self.depthLimit else { return false }
        refuseTag(of: node)
        switch node {
        case .scalar, .alias: return true
        case .sequence(let items): return items.allSatisfy { isSmall($0, depth: depth + 1, &count) }
        case .mapping(let pairs):
            return pairs.allSatisfy {
                isSmall($0.key, depth: depth + 1, &count) && isSmall($0.value, depth: depth + 1, &count)
            }
        }
    }

    /// A tag such as `!!binary` would be ignored silently; quotation marks alone give the tag of texts.
    private func refuseTag(of node: Node) {
        let tag: Tag =
            switch node {
            case .scalar(let scalar): scalar.tag
            case .sequence(let items): items.tag
            case .mapping(let pairs): pairs.tag
            case .alias(let alias): alias.tag
            }
        guard tag.description != "", tag.description != Tag.Name.str.rawValue else { return }
        log.report(file, node.mark?.line ?? 1, "tags such as \(tag) are not allowed")
    }

    private func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            log.report(file, mark.line, "not YAML: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "\"\($0)\"" }.joined(separator: ", ")
            log.report(file, context.mark.line, "duplicate key \(names)")
        default:
            log.report(file, 1, "not YAML: \(error)")
        }
    }
}
