import FormEngine
import Testing

@Suite struct EmailFieldTests {
    private static let longest = String(repeating: "a", count: 94) + "@b.com"

    @Test(arguments: ["a@b.cn", "first.last+tag@mail-1.example.com", "A@B.CN", longest])
    func anAddressIsTaken(_ text: String) {
        #expect(EmailField().reading(text) == .answer(.text(text)))
    }

    @Test(arguments: [
        "a", "@", "a@", "@b.cn", "a@b", "a@b.", "a@.cn", "a@b..cn", "a@@b.cn", "a@b@c.cn", "a b@c.cn", "a@b c.cn",
        "王@b.cn",
        "a@王.cn", "a＠b.cn", "a@b．cn", "a@b_c.cn", "a\u{0}@b.cn", "a@b.cn\nBcc: c@d.cn", "a" + longest,
    ])
    func anotherTextIsNoAddress(_ text: String) {
        #expect(EmailField().reading(text) == .problems([.notEmail]))
    }
}
