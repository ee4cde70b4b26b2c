import FormEngine

extension AnswerSealing {
    /// A seal for tests: the text backwards behind a mark. It hides nothing.
    static let mirror = AnswerSealing(
        seal: { "mirror:" + String(String.UnicodeScalarView($0.unicodeScalars.reversed())) },
        open: { sealed in
            guard sealed.hasPrefix("mirror:") else { return nil }
            return String(String.UnicodeScalarView(sealed.unicodeScalars.dropFirst(7).reversed()))
        })
}
