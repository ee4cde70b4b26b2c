import Testing
import Web

@Suite struct LogTextTests {
    @Test(arguments: [
        ("plain 文字", "plain 文字"), ("a\nb\r\tc", "a\\u{a}b\\u{d}\\u{9}c"), ("\u{1B}[2J", "\\u{1b}[2J"),
        ("a\u{202E}b", "a\\u{202e}b"), ("\u{2028}", "\\u{2028}"), ("\\n", "\\u{5c}n"), ("\u{85}", "\\u{85}"),
    ])
    func foreignTextStaysOnOneLine(text: String, escaped: String) {
        #expect(LogText.escaped(text) == escaped)
    }

    @Test func longTextIsCut() {
        #expect(LogText.escaped("abcdef", limit: 3) == "abc")
    }
}
