import Domain
import Yams

/// One value of a pack file, which knows where it stands; reading it as something else reports a problem.
struct PackNode {
    let file: String
    let log: ProblemLog
    private let node: Node

    init(_ node: Node, file: String, log: ProblemLog) {
        (self.node, self.file, self.log) = (node, file, log)
    }

    /// From 1.
    var line: Int { node.mark?.line ?? 1 }

    func report(_ message: String) {
        log.report(file, line, message)
    }

    /// The text of a scalar that is not null, silently.
    var scalar: String? {
        guard case .scalar(let scalar) = node, !isNull else { return nil }
        return scalar.string
    }

    /// `null`, `~` or nothing at all, without quotation marks.
    var isNull: Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// Whether the author wrote the scalar without quotation marks.
    var isPlain: Bool {
        guard case .scalar(let scalar) = node else { return false }
        return scalar.style == .plain || scalar.style == .any
    }

    var isSequence: Bool {
        guard case .sequence = node else { return false }
        return true
    }

    var isMapping: Bool {
        guard case .mapping = node else { return false }
        return true
    }

    /// What stands here, for problems.
    var kind: String {
        switch node {
        case .scalar: isNull ? "nothing" : "a single value"
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .alias: "an alias"
        }
    }

    func items() -> [PackNode]? {
        guard case .sequence(let items) = node else {
            report("expected a list, found \(kind)")
            return nil
        }
        return items.map { PackNode($0, file: file, log: log) }
    }

    func mapping() -> Mapping? {
        guard case .mapping(let pairs) = node else {
            report("expected a mapping, found \(kind)")
            return nil
        }
        let entries = pairs.map {
            (key: PackNode($0.key, file: file, log: log), value: PackNode($0.value, file: file, log: log))
        }
        return Mapping(entries, at: self)
    }
}
