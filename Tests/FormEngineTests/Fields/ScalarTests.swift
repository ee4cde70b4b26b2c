import FormEngine
import Testing

/// The short ways of looking at text say the same as the long ones, for every scalar there is.
@Suite struct ScalarTests {
    private static let scalars = (UInt32.min...0x10FFFF).compactMap(Unicode.Scalar.init)

    @Test func lineBreaksAreThoseOfTheLanguage() {
        let wrong = Self.scalars.filter { TextLength.isLineBreak($0) != Character($0).isNewline }
        #expect(Array(wrong) == [])
    }

    @Test func controlCharactersAreThoseOfUnicode() {
        let wrong = Self.scalars.filter { scalar in
            TextLength.hasControlCharacter(String(scalar), except: { _ in false })
                != (scalar.properties.generalCategory == .control)
        }
        #expect(Array(wrong) == [])
    }

    @Test func blanksAroundATextAreThoseOfUnicode() {
        let wrong = Self.scalars.filter { scalar in
            "\(scalar)a\(scalar)".trimmed.unicodeScalars.elementsEqual("a".unicodeScalars)
                != scalar.properties.isWhitespace
        }
        #expect(Array(wrong) == [])
    }
}
