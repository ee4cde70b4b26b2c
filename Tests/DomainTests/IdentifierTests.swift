import Domain
import Foundation
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: ["a", "A-1_b.c/d", "leaders/academic-leader", String(repeating: "x", count: 128)])
    func aProperTextIsAnID(_ text: String) {
        #expect(ApplicationID(text)?.text == text)
        #expect(ApplicationID(text)?.description == text)
    }

    @Test(arguments: [
        "", " ", "a b", "a\n", "é", "项目", "a%2f", "a:b", "\u{0}", "a?", "ａ", String(repeating: "x", count: 129),
    ])
    func anotherTextIsNoID(_ text: String) throws {
        #expect(ApplicationID(text) == nil)
        let json = try JSONEncoder().encode([text])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([ApplicationID].self, from: json) }
    }

    @Test func anIDIsCodedAsItsText() throws {
        let ids: [UnitID] = ["b", "a"]
        let json = try JSONEncoder().encode(ids)
        #expect(String(decoding: json, as: UTF8.self) == #"["b","a"]"#)
        #expect(try JSONDecoder().decode([UnitID].self, from: json) == ids)
        #expect(ids.sorted() == ["a", "b"])
    }
}
