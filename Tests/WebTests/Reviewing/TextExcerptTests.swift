import Testing

@testable import Web

struct TextExcerptTests {
    private let long = String(repeating: "长期从事研究。", count: 40)

    @Test func shortTextsAreShownWhole() {
        #expect(TextExcerpt.difference("9", "10") == ("9", "10"))
    }

    @Test func onlyWhatDiffersInALongTextIsShown() {
        let shown = TextExcerpt.difference(long + "旧结尾" + long, long + "新的结尾" + long)
        #expect(shown.before.hasPrefix("…") && shown.before.hasSuffix("…") && shown.before.contains("旧"))
        #expect(shown.after.contains("新的"))
        #expect(shown.before.count < 60 && shown.after.count < 60)
    }

    @Test func whatWasAddedAtTheEndIsShown() {
        let shown = TextExcerpt.difference(long, long + "近三年新增产值两千万元。")
        #expect(shown.after.hasSuffix("近三年新增产值两千万元。"))
        #expect(shown.before.count < 40)
    }

    @Test func oneSideIsNeverLongerThanTheLimit() {
        let shown = TextExcerpt.difference(String(repeating: "甲", count: 900), String(repeating: "乙", count: 3))
        #expect(shown.before.count <= 161)
        #expect(shown.after == "乙乙乙")
    }

    /// Text that repeats itself must not be counted as equal from both ends at once.
    @Test func aRepeatedTextIsNotCountedTwice() {
        let shown = TextExcerpt.difference(String(repeating: "甲", count: 100), String(repeating: "甲", count: 70))
        #expect(shown.before.allSatisfy { $0 == "甲" || $0 == "…" })
        #expect(!shown.after.isEmpty)
    }

    @Test func aWholeTextThatIsNewStaysWhole() {
        #expect(TextExcerpt.difference("", long) == ("", long))
    }
}
