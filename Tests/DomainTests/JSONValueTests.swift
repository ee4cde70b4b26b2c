import Domain
import Testing

@Suite struct JSONValueTests {
    @Test func aRandomValueIsReadBackFromItsCanonicalText() throws {
        for seed in 0..<400 {
            var maker = RandomJSON(seed: UInt64(seed))
            let value = maker.value(depth: 4)
            let text = value.canonicalText
            let back = try JSONValue(parsing: text)
            #expect(back == value)
            #expect(back.canonicalText.utf8.elementsEqual(text.utf8))
        }
    }

    @Test(
        arguments: [
            (.null, "null"), (.bool(true), "true"), (.bool(false), "false"), (.integer(0), "0"), (.integer(1), "1"),
            (.integer(.min), "-9223372036854775808"), (.integer(.max), "9223372036854775807"), (.text(""), #""""#),
            (.text("a/b"), #""a/b""#), (.text("\"\\\n"), #""\"\\\n""#), (.text("王"), #""王""#), (.list([]), "[]"),
            (.object([:]), "{}"), (.list([.integer(1), .null]), "[1,null]"),
            (.object(["b": .integer(2), "a": .list([]), "B": .null]), #"{"B":null,"a":[],"b":2}"#),
        ] as [(JSONValue, String)])
    func aValueHasOneText(_ value: JSONValue, _ text: String) throws {
        #expect(value.canonicalText == text)
        #expect(try JSONValue(parsing: text) == value)
    }

    @Test func keysAreSortedWhateverTheOrderOfTheirMaking() throws {
        let keys = (0..<40).map { "key\($0)" }
        let forwards = Dictionary(uniqueKeysWithValues: keys.map { ($0, JSONValue.text($0)) })
        let backwards = Dictionary(uniqueKeysWithValues: keys.reversed().map { ($0, JSONValue.text($0)) })
        #expect(JSONValue.object(forwards).canonicalText == JSONValue.object(backwards).canonicalText)
        #expect(try JSONValue(parsing: #" { "b" : 1 , "a" : [ true ] } "#).canonicalText == #"{"a":[true],"b":1}"#)
    }

    @Test(arguments: [
        "", " ", "{", "[1", "nul", "1.5", "[1.5]", #"{"a":0.1}"#, "9223372036854775808", "{1:2}", "'a'", "[1] [2]",
        #""a"#, "\u{0}", "NaN", "１",
    ])
    func anotherTextIsRefused(_ text: String) {
        #expect(throws: DecodingError.self) { try JSONValue(parsing: text) }
    }

    @Test func deepNestingIsRefusedWithoutATrap() {
        let text = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(throws: DecodingError.self) { try JSONValue(parsing: text) }
    }

    @Test func membersAreFoundOnlyInWhatHasThem() {
        let value = JSONValue.object(["text": .text("a"), "number": .integer(1), "list": .list([.null])])
        #expect(value["text"]?.textValue == "a")
        #expect(value["number"]?.integerValue == 1)
        #expect(value["list"]?.listValue == [.null])
        #expect(value["none"] == nil)
        #expect(value["text"]?["text"] == nil)
        #expect(value.textValue == nil && value.integerValue == nil && value.listValue == nil)
    }
}
