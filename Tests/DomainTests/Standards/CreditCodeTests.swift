import Domain
import Testing

@Suite struct CreditCodeTests {
    private static let right = [
        "11500000A000000113", "12500103B00000027F", "91500000MA5U000111", "91510100MA6C000257",
        "51340000MJA0000327", "52510100MJC000044X", "92340100MA2M000518", "93500112MA6000067L",
        "13510000C00000075A", "81500000D000000802", "Y1500000E00000096A", "A1500000F000000A1U",
        "91350100M000100Y43", "91110000802100433B", "91440300708461136T", "91110108551385082Q",
        "1150011179072968X9", "12100000400000624D", "12100000400002259P", "914403001922038216",
        "9144030071526726XG", "91330100799655058B",
    ]

    @Test(arguments: right)
    func aRightCodeIsRead(_ text: String) {
        #expect(CreditCode(text)?.text == text)
        #expect(CreditCode(text.lowercased())?.text == text)
        #expect(OrganisationCode.isValid(String(text.dropFirst(8).dropLast())))
    }

    @Test(arguments: [
        "11500000A000000110", "11500000A00000011", "91440300708461O36T", "91S40300708461136T", "01440300708461136T",
        "123456789012345678", "91350200M000000510", "", "11500000A0000001133", " 11500000A000000113",
        "11500000A00000011３", "11500000A-00000113",
    ])
    func aWrongCodeIsRefused(_ text: String) {
        #expect(CreditCode(text) == nil)
    }

    @Test(arguments: right)
    func changingAnyOneCharacterIsNoticed(_ text: String) {
        let characters = Array(text)
        for place in characters.indices {
            for other in "0123456789ABCDEFGHJKLMNPQRTUWXY" where other != characters[place] {
                var changed = characters
                changed[place] = other
                #expect(CreditCode(String(changed)) == nil)
            }
        }
    }

    /// U+FB00 is one sign, though Unicode raises it to two letters.
    @Test func aLigatureIsNotTwoLetters() throws {
        let body = Array("91500000MA5FF011".utf8)
        let organisation = try #require(OrganisationCode.checkCharacter(of: body[8...]))
        let check = try #require(CreditCode.checkCharacter(of: body + [organisation]))
        let text = String(decoding: body + [organisation, check], as: UTF8.self)
        #expect(CreditCode(text) != nil)
        #expect(CreditCode(text.replacing("FF", with: "\u{FB00}")) == nil)
    }

    @Test(arguments: [
        ("D2143569-X", true), ("D2143569X", true), ("d2143569x", true), ("D2143569-0", false), ("D2143569--X", false),
        ("D214356-9X", false), ("-D2143569X", false), ("D2143569X-", false), ("", false), ("-", false),
        ("D2143569", false),
        ("Ｄ2143569X", false), ("D21435 9X", false),
    ])
    func anOrganisationCodeIsChecked(_ text: String, _ isValid: Bool) {
        #expect(OrganisationCode.isValid(text) == isValid)
    }
}
