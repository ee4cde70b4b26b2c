/// What a check looked at, and what it found.
package struct CheckReport: Sendable {
    /// Of each problem so many findings are kept; the rest is only counted, since a broken disk breaks everything.
    package static let kept = 200

    package var applications = 0
    package var events = 0
    package var attachments = 0
    package var people = 0
    /// Applications of a revision that the site pack has no more, whose steps were held against the general rules only.
    package var ofOlderRevisions = 0
    /// At most ``kept`` of each problem, in the order in which they were found.
    package private(set) var findings: [CheckFinding] = []
    package private(set) var counts: [CheckProblem: Int] = [:]

    package init() {}

    /// How many things were found, those that are only counted too.
    package var total: Int { counts.values.reduce(0, +) }

    /// Whether the records contradict themselves, so that more than tidying up is needed.
    package var isDamaged: Bool { counts.keys.contains { !$0.isUpkeep } }

    package mutating func add(_ more: [CheckFinding]) {
        for finding in more {
            counts[finding.problem, default: 0] += 1
            if counts[finding.problem, default: 0] <= Self.kept { findings.append(finding) }
        }
    }

    /// The findings, by invariant, and how many more there are of each problem.
    package var lines: [String] {
        Invariant.allCases.flatMap { invariant in
            findings.filter { $0.invariant == invariant }.map(\.description)
                + CheckProblem.allCases.filter { $0.invariant == invariant }.compactMap { problem in
                    let hidden = counts[problem, default: 0] - Self.kept
                    return hidden > 0 ? "\(invariant.rawValue) \(problem.rawValue) — and \(hidden) more" : nil
                }
        }
    }
}
