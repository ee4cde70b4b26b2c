/// The names that people give their files; only shown and sent back, never used as a path on disk.
package enum FileName {
    /// The longest name with its extension, in Unicode scalars.
    package static let limit = 120

    /// A sent file name made harmless: last path component, no control characters or bidi marks, 120 characters.
    ///
    /// The extension survives shortening. `nil` when nothing is left.
    package static func clean(_ raw: String) -> String? {
        let parts = raw.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
        let kept = parts.last.map { $0.filter { !isControl($0) } } ?? []
        let name = shortened(trimmed(String(String.UnicodeScalarView(kept))))
        return name.unicodeScalars.contains { $0 != "." } ? name : nil
    }

    /// Checks a new name that a person typed for the file `old`; the old extension is kept, typed or not.
    ///
    /// Source: R-FORM-45.
    package static func renaming(_ old: String, to typed: String) -> FileNameVerdict {
        let suffix = `extension`(of: old).map { ".\($0)" } ?? ""
        var stem = trimmed(typed)
        if !suffix.isEmpty, stem.lowercased().hasSuffix(suffix.lowercased()) {
            stem = trimmed(String(stem.dropLast(suffix.count)))
        }
        let scalars = stem.unicodeScalars
        var problems: [FileNameProblem] = []
        if !scalars.contains(where: { $0 != "." && !isControl($0) }) { problems.append(.empty) }
        if scalars.contains(where: isSeparator) { problems.append(.pathSeparator) }
        if scalars.contains(where: isControl) { problems.append(.controlCharacter) }
        if scalars.count + suffix.unicodeScalars.count > limit { problems.append(.tooLong) }
        return problems.isEmpty ? .accepted(stem + suffix) : .refused(problems)
    }

    /// What stands behind the last dot, as written: 1–10 ASCII letters or digits; `nil` when there is no such ending.
    package static func `extension`(of name: String) -> String? {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.utf8.startIndex else { return nil }
        let ending = name.utf8[name.utf8.index(after: dot)...]
        let isPlain: (UInt8) -> Bool = {
            PercentEncoding.isUnreserved($0) && !"-._~".utf8.contains($0)
        }
        guard (1...10).contains(ending.count), ending.allSatisfy(isPlain) else { return nil }
        return String(decoding: ending, as: UTF8.self)
    }

    private static func shortened(_ name: String) -> String {
        guard name.unicodeScalars.count > limit else { return name }
        let suffix = `extension`(of: name).map { ".\($0)" } ?? ""
        return trimmed(String(name.unicodeScalars.prefix(limit - suffix.unicodeScalars.count))) + suffix
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
        return String(String.UnicodeScalarView(scalars.reversed().drop { $0.properties.isWhitespace }.reversed()))
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "/" || scalar == "\\"
    }

    /// Control and format characters (among them every bidi mark), line separators and unassigned oddities.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
        default: false
        }
    }
}
