import FormEngine
import Testing

/// The short ways of looking at text say the same as the long ones: for all of the basic plane, where every blank and
/// control character is, and for some of every block above it.
@Suite struct ScalarTests {
    private static let scalars = (Array(0..<0x10000) + stride(from: 0x10000, to: 0x110000, by: 61))
        .compactMap { Unicode.Scalar(UInt32($0)) }

    @Test func lineBreaksAreThoseOfTheLanguage() {
        let wrong = Self.scalars.filter { TextLength.isLineBreak($0) != Character($0).isNewline }
        #expect(wrong == [])
    }

    @Test func controlCharactersAreThoseOfUnicode() {
        let wrong = Self.scalars.filter { scalar in
            TextLength.hasControlCharacter(String(scalar), except: { _ in false })
                != (scalar.properties.generalCategory == .control)
        }
        #expect(wrong == [])
    }

    @Test func blanksAroundATextAreThoseOfUnicode() {
        let wrong = Self.scalars.filter { scalar in
            "\(scalar)a\(scalar)".trimmed.unicodeScalars.elementsEqual("a".unicodeScalars)
                != scalar.properties.isWhitespace
        }
        #expect(wrong == [])
    }
}
