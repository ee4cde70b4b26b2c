/// The administrative divisions (行政区划) of the country: provinces, prefectures and, where known, counties.
package struct DivisionTable: Hashable, Sendable {
    package enum Level: String, Hashable, Sendable, CaseIterable {
        case province
        case prefecture
        case county
    }

    /// One division, e.g. 510104 锦江区.
    package struct Division: Hashable, Sendable {
        /// Six digits: two for the province, two for the prefecture, two for the county.
        package let code: String
        package let name: String

        package init(code: String, name: String) {
            (self.code, self.name) = (code, name)
        }

        package var level: Level {
            code.hasSuffix("0000") ? .province : code.hasSuffix("00") ? .prefecture : .county
        }
    }

    /// In the order of their codes.
    package let divisions: [Division]
    private let byCode: [String: Division]
    private let parents: Set<String>

    package init(_ divisions: [Division]) {
        self.divisions = divisions.sorted { $0.code < $1.code }
        byCode = Dictionary(divisions.map { ($0.code, $0) }) { first, _ in first }
        let known = Set(byCode.keys)
        parents = Set(divisions.compactMap { Self.parent($0, known) })
    }

    package func division(_ code: String) -> Division? {
        byCode[code]
    }

    /// From the province down to the division itself; empty when there is none of this code.
    package func line(to code: String) -> [Division] {
        guard let division = byCode[code] else { return [] }
        return [code.prefix(2) + "0000", code.prefix(4) + "00"].compactMap { byCode[String($0)] }
            .filter { $0.code < code } + [division]
    }

    /// The divisions of a level, and those above it that the table does not divide further.
    package func choices(_ level: Level, within: [String]) -> [Division] {
        divisions.filter { division in
            (division.level == level || (division.level.isAbove(level) && !parents.contains(division.code)))
                && (within.isEmpty || within.contains { division.code.hasPrefix($0) })
        }
    }

    /// A county directly under its province (as in Chongqing) has no prefecture.
    private static func parent(_ division: Division, _ known: Set<String>) -> String? {
        let candidates = [division.code.prefix(4) + "00", division.code.prefix(2) + "0000"].map { String($0) }
        return candidates.first { $0 != division.code && known.contains($0) }
    }
}

extension DivisionTable.Level {
    /// Whether it is a larger one.
    func isAbove(_ other: Self) -> Bool {
        switch (self, other) {
        case (.province, .prefecture), (.province, .county), (.prefecture, .county): true
        default: false
        }
    }
}
