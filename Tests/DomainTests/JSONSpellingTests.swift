import Domain
import Foundation
import Testing

/// Digests that are stored were made of this spelling, so it must stay what it was.
@Suite struct JSONSpellingTests {
    @Test func theSpellingIsFoundations() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for seed in 0..<2000 {
            var maker = RandomJSON(seed: UInt64(seed))
            let value = maker.value(depth: 4)
            let foundations = String(decoding: try encoder.encode(value), as: UTF8.self)
            #expect(value.canonicalText.utf8.elementsEqual(foundations.utf8))
        }
    }

    @Test(arguments: [
        (#""\u738b""#, "王"), (#""\ud83d\ude00""#, "😀"), (#""\/\b\f""#, "/\u{8}\u{C}"), (#""\u0041b""#, "Ab"),
        (#" "a" "#, "a"),
    ])
    func everyEscapeIsRead(_ text: String, _ value: String) throws {
        #expect(try JSONValue(parsing: text) == .text(value))
    }

    @Test(arguments: [
        #""\ud83d""#, #""\ud83dx""#, #""\ude00""#, #""\ud83d\u0041""#, #""\u00g0""#, #""\u+041""#, #""\u12"#, #""\x""#,
        "\"\u{1}\"", "\"\n\"", "01", "-", "-01", "+1", "1e2", "tru", "truex", "[1,]", "[,]", "{,}", #"{"a"}"#,
        #"{"a":1,}"#, #"{"a":1,"a":2}"#, "{\"a\" 1}", #"{a:1}"#, "//", "\u{FEFF}1",
    ])
    func whatIsNotExactlyJSONIsRefused(_ text: String) {
        #expect(throws: DecodingError.self) { try JSONValue(parsing: text) }
    }
}
