import Expressions
import Testing

@Suite struct DescribeTests {
    static let names: [String: ValueType] = [
        "basic": .record(["birth": .month, "kind": .text]), "batch": .record(["reference_date": .date]),
        "awards": .list(.record(["rank": .integer, "people": .integer, "ranked": .bool, "won": .month])),
        "today": .date, "degree": .text, "files": .list(.text), "n": .integer, "ok": .bool,
    ]

    @Test(arguments: [
        ("basic.birth >= batch.reference_date - years(55)", "出生年月不早于截止日减55年"),
        ("basic.kind == 'leader'", "申报类别为带头人"),
        ("'leader' != basic.kind", "带头人不为申报类别"),
        ("basic.kind in ['leader', 'reserve']", "申报类别属于带头人、后备人选"),
        ("!(basic.kind in ['leader'])", "申报类别不属于带头人"),
        ("basic.kind in []", "申报类别属于空"),
        ("n >= 1", "n不小于1"),
        ("n < 1 || n > 5 && ok", "n小于1或n大于5且ok为是"),
        ("(n < 1 || n > 5) && !ok", "（n小于1或n大于5）且ok为否"),
        ("ok == false", "ok为否"),
        ("ok != false", "ok为是"),
        ("has(degree)", "获得学位已填写"),
        ("!has(degree) || size(files) >= 1", "获得学位未填写或学位证书的数量不小于1"),
        ("degree == null", "获得学位未填写"),
        ("null != degree", "获得学位已填写"),
        ("!(ok && n == 1)", "并非（ok为是且n为1）"),
        ("awards.all(a, !a.ranked || a.rank <= a.people)", "获奖情况中每一项是否排名为否或本人排名不大于参与人数"),
        ("awards.exists(a, a.won > today) && ok", "（获奖情况中至少一项获奖时间晚于今天）且ok为是"),
        ("awards.filter(a, a.ranked).exists(b, b.rank == 1)", "获奖情况中是否排名为是的各项中至少一项本人排名为1"),
        ("sum(awards, a, a.rank + 1) <= 9", "获奖情况各项本人排名加1之和不大于9"),
        ("max(awards.map(a, a.won)) <= today", "获奖情况各项的获奖时间中最大者不晚于今天"),
        ("['01', '02'].exists(x, degree.startsWith(x))", "“01”、“02”中至少一项获得学位以该项开头"),
        ("age(basic.birth, today) < 45", "出生年月至今天的周岁小于45"),
        ("today <= date('2024-05-01')", "今天不晚于2024年5月1日"),
        ("date(degree) < today", "日期获得学位早于今天"),
        ("(n + 1) * 2 == -n", "（n加1）乘以2为负n"),
        ("n - (1 - n) == 0", "n减（1减n）为0"),
        ("ok ? n == 1 : n == 2", "如果ok为是则n为1否则n为2"),
        ("true", "是"),
    ])
    func aConditionIsPutIntoWords(_ text: String, _ words: String) throws {
        #expect(try Expression.parse(text).describe(PlainWords(), names: Self.names) == words)
    }

    @Test func withoutTypesDaysAreKnownBySpansDatesAndToday() throws {
        #expect(try Expression.parse("a > b - years(1)").describe(PlainWords()) == "a晚于b减1年")
        #expect(try Expression.parse("a < today").describe(PlainWords()) == "a早于今天")
        #expect(try Expression.parse("a < b").describe(PlainWords()) == "a小于b")
    }

    @Test func theTestVocabularyHasATemplateForEveryWord() {
        for word in Word.allCases {
            let template = PlainWords.templates[word] ?? ""
            #expect((0...3).allSatisfy { template.contains("{\($0)}") == ($0 < word.argumentCount) }, "\(word)")
        }
    }
}
