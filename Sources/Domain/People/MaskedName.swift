/// How a person's name is spelled where the public or another unit reads it (张*明): enough for those who know the person,
/// too little for everybody else.
///
/// | characters | shown |
/// |---|---|
/// | one | `*` |
/// | two | the first and `*` |
/// | more | the first, a `*` for each one between, the last |
///
/// The marks between the parts of a name, such as · and blanks, stay, so that one still sees what kind of name it is.
package enum MaskedName {
    package static func masked(_ name: String) -> String {
        let characters = Array(name.drop(while: \.isWhitespace))
        let end = characters.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? 0
        let shown = characters[..<end]
        let letters = shown.indices.filter { !isMark(shown[$0]) }
        guard let first = letters.first, let last = letters.last else { return "" }
        let kept: Set<Int> = letters.count == 1 ? [] : letters.count == 2 ? [first] : [first, last]
        return String(shown.indices.map { kept.contains($0) || isMark(shown[$0]) ? shown[$0] : "*" })
    }

    private static func isMark(_ character: Character) -> Bool {
        character.isWhitespace || character == "\u{B7}" || character == "\u{2022}" || character == "\u{2027}"
    }
}
