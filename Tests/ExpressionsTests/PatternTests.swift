import Expressions
import Testing

@Suite struct PatternTests {
    @Test(arguments: [
        ("^[0-9]{6}$", "510104", true), ("^[0-9]{6}$", "51010", false), ("b", "abc", true), ("^b", "abc", false),
        ("^..$", "甲乙", true), ("^.$", "𠮷", true), ("^a.b$", "a\nb", false), ("^\\w+$", "a_1", true),
        ("^\\d$", "٣", false), ("^(?:a|ab)+$", "aab", true), ("a|", "x", true), ("", "", true), ("^$", "a", false),
        ("^[^a-z]$", "é", true), ("^[a-]+$", "a-a", true), ("^\\S+$", "a b", false), ("^a{2,}$", "aaaa", true),
        ("^a{0,1}$", "", true), ("x?y+z*", "y", true), ("^[\\d.]+$", "1.5", true),
    ])
    func aPatternIsFoundOrNot(_ pattern: String, _ text: String, _ isFound: Bool) {
        #expect(Pattern(pattern)?.isFound(in: text) == isFound)
    }

    @Test(arguments: [
        "(", ")", "[", "]", "[]", "[z-a]", "*", "a**", "a{51}", "a{2,1}", "{", "a{", "a{,3}", "^*", "(?=x)", "(?<n>x)",
        "\\b", "\\1", "\\", "[[:alpha:]]", "a{50}{50}", "(a{50}){50}", String(repeating: "a", count: 201),
        String(repeating: "(", count: 21) + String(repeating: ")", count: 21), "[a-\\d]",
    ])
    func whatIsNoPatternIsRefused(_ pattern: String) {
        #expect(Pattern(pattern) == nil)
    }

    @Test func theTimeDoesNotExplode() throws {
        let pattern = try #require(Pattern("^(a+)+$"))
        let text = String(repeating: "a", count: 5_000) + "!"
        let time = ContinuousClock().measure { #expect(!pattern.isFound(in: text)) }
        #expect(time < .seconds(2))
    }

    @Test func randomTextsAreReadOrRefusedButNeverTrap() {
        let signs = [
            "a", "b", "(", ")", "[", "]", "^", "$", "*", "+", "?", "{", "}", "2", ",", "|", "\\", "-", ".", "é",
        ]
        var numbers = SeededNumbers(seed: 5)
        for _ in 0..<3_000 {
            let text = (0..<numbers.below(12)).map { _ in numbers.pick(signs) }.joined()
            _ = Pattern(text)?.isFound(in: "ab2-é")
        }
    }
}
