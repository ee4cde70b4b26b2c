/// One condition of a safe start, what was found, and how to mend it.
struct Interlock: Sendable {
    enum Verdict: String, Sendable {
        case holds
        /// The program serves, but somebody should look at it.
        case warns
        /// The program does not serve.
        case refuses
    }

    let name: String
    let verdict: Verdict
    /// A sentence.
    let finding: String
    /// A sentence that says what to do; empty where nothing is to be done.
    let mend: String

    static func holds(_ name: String, _ finding: String) -> Interlock {
        Interlock(name: name, verdict: .holds, finding: finding, mend: "")
    }

    static func warns(_ name: String, _ finding: String, mend: String) -> Interlock {
        Interlock(name: name, verdict: .warns, finding: finding, mend: mend)
    }

    static func refuses(_ name: String, _ finding: String, mend: String) -> Interlock {
        Interlock(name: name, verdict: .refuses, finding: finding, mend: mend)
    }

    /// One line for a list of all.
    var line: String {
        let mark =
            switch verdict {
            case .holds: "ok  "
            case .warns: "warn"
            case .refuses: "STOP"
            }
        return "\(mark)  \(name): \(sentence)"
    }

    /// The finding and how to mend it.
    var sentence: String { mend.isEmpty ? finding : "\(finding) \(mend)" }
}

/// The program was not started: every condition that does not hold.
struct StartRefused: Error, CustomStringConvertible {
    private let failing: [Interlock]

    /// `nil` when all conditions hold.
    init?(_ interlocks: [Interlock]) {
        failing = interlocks.filter { $0.verdict == .refuses }
        if failing.isEmpty { return nil }
    }

    var description: String {
        failing.map { "\($0.name): \($0.sentence)" }.joined(separator: "\n")
    }
}
