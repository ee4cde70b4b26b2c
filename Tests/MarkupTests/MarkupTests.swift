import Markup
import Testing

@Suite struct MarkupTests {
    @Test func literalsAreTakenAsTheyAre() {
        let markup: Markup = #"<p class="a">重庆 & 安徽</p>"#
        #expect(markup.text == #"<p class="a">重庆 & 安徽</p>"#)
    }

    @Test(arguments: [
        ("<script>", "&lt;script&gt;"), ("\" onclick=\"x", "&quot; onclick=&quot;x"), ("'", "&#39;"),
        ("&lt;", "&amp;lt;"), ("专技人员", "专技人员"), ("", ""),
    ])
    func interpolatedTextIsEscaped(text: String, expected: String) {
        let markup: Markup = "\(text)"
        #expect(markup.text == expected)
    }

    @Test func markupInMarkupIsNotEscapedAgain() {
        let inner: Markup = "<b>\("<")</b>"
        let none: Markup? = nil
        let outer: Markup = "<p>\(inner)\(none)\([inner, inner])\(3)</p>"
        #expect(outer.text == "<p><b>&lt;</b><b>&lt;</b><b>&lt;</b>3</p>")
    }

    @Test func attributesAppearOnlyWhenTheyHaveSomethingToSay() {
        let absent: String? = nil
        let markup: Markup = """
            <input\(attribute: "name", "a\"b")\(attribute: "value", absent)\(attribute: "checked", if: true)\
            \(attribute: "disabled", if: false)\(attribute: "size", 3)>
            """
        #expect(markup.text == #"<input name="a&quot;b" checked size="3">"#)
    }

    @Test func piecesAreJoinedWithASeparatorBetweenThem() {
        #expect(Markup.joined(["<i>", "</i>"], separator: ", ").text == "<i>, </i>")
        #expect(Markup.joined([]).isEmpty)
        #expect((Markup("a") + "b").text == "ab")
    }

    @Test(arguments: [
        "/chongqing/login?next=%2F", "?page=2", "#name", "returnees/new", "https://example.org/a:b",
        "mailto:a@example.org", "TEL:0551-12345678", "/a:b", "",
    ])
    func harmlessAddressesAreKept(address: String) {
        let markup: Markup = "\(url: address)"
        #expect(markup.text == address)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "\u{1}javascript:x", "data:text/html,x", "vbscript:x", "//example.org", "/\\example.org", "\\\\example.org",
        "blob:x", "file:///etc",
    ])
    func dangerousAddressesLeadNowhere(address: String) {
        let markup: Markup = #"<a href="\#(url: address)"\#(attribute: "data-next", url: address)>"#
        #expect(markup.text == ##"<a href="#" data-next="#">"##)
        #expect(SafeURL(address) == nil)
    }

    /// Tries every pair of hostile fragments, in content and in an attribute.
    @Test func noTextCanOpenATagOrEndAnAttribute() {
        let fragments = [
            "<", ">", "\"", "'", "&", "=", "/", "<!--", "-->", "</p>", "<script>", "&#60;", "\u{0}", "\u{2028}",
            " onload=x ", "`", "\\", "\r\n", "<svg/onload=x>", "]]>", "＜", "\u{FEFF}", "汉",
        ]
        for first in fragments {
            for second in fragments {
                let hostile = first + second
                let markup: Markup = "<p\(attribute: "title", hostile)>\(hostile)</p>"
                let text = markup.text
                #expect(text.filter { $0 == "<" }.count == 2)
                #expect(text.utf8.filter { $0 == UInt8(ascii: "\"") }.count == 2)
                #expect(text.utf8.filter { $0 == UInt8(ascii: ">") }.count == 2)
                #expect(!text.utf8.contains(UInt8(ascii: "'")))
            }
        }
    }
}
