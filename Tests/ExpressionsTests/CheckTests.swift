import Domain
import Expressions
import Testing

@Suite struct CheckTests {
    static let names = RandomExpressions.names

    @Test(
        arguments: [
            ("null", .null), ("1", .integer), ("1.5", .decimal), ("'a'", .text), ("[]", .list(.null)),
            ("[1, 2.5, null]", .list(.decimal)), ("[[], [1]]", .list(.list(.integer))),
            ("basic", .record(["kind": .text, "birth": .date])), ("basic.kind", .text),
            ("count + 1", .integer), ("count + amount", .decimal), ("count / 2", .integer), ("-amount", .decimal),
            ("-gap", .span),
            ("null + 1", .null), ("today + gap", .date), ("gap + month", .month), ("month - years(1)", .month),
            ("gap - days(1)", .span), ("today >= month", .bool), ("month == today", .bool), ("today in [today]", .bool),
            ("month in dates", .bool), ("name == null", .bool), ("null < 1", .bool), ("count == amount", .bool),
            ("flag && null", .bool), ("!flag", .bool), ("flag ? 1 : 2.5", .decimal), ("flag ? null : today", .date),
            ("null ? 1 : 2", .integer), ("size(name)", .integer), ("awards.size()", .integer), ("has(awards)", .bool),
            ("years(count)", .span), ("date(name)", .date), ("age(today, month)", .integer), ("int(amount)", .integer),
            ("int(name)", .integer), ("min(dates)", .date), ("max(counts)", .integer), ("min([])", .null),
            ("name.contains('x')", .bool), ("awards.exists(a, a.ranked)", .bool), ("awards.all(a, null)", .bool),
            ("awards.map(a, a.won)", .list(.month)), ("dates.filter(d, d < today)", .list(.date)),
            ("sum(awards, a, a.rank)", .integer), ("sum(awards, a, a.rank * amount)", .decimal),
            ("sum([], x, x)", .integer),
            ("awards.map(name, name.rank)", .list(.integer)),
        ] as [(String, ValueType)])
    func aSoundExpressionHasAType(_ text: String, _ type: ValueType) throws {
        #expect(try Expression.parse(text).check(names: Self.names) == .success(type))
    }

    @Test(
        arguments: [
            ("name && flag", "name", .wrongType(expected: .condition, found: .text)),
            ("!count", "count", .wrongType(expected: .condition, found: .integer)),
            ("count ? 1 : 2", "count", .wrongType(expected: .condition, found: .integer)),
            ("flag ? 1 : 'a'", "flag ? 1 : 'a'", .mismatch(.integer, .text)),
            ("[today, month]", "[today, month]", .mismatch(.date, .month)),
            ("basic.age", "basic.age", .unknownMember("age", known: ["birth", "kind"])),
            ("name.first", "name.first", .notARecord(.text)),
            (
                "awards.rank", "awards.rank",
                .notARecord(.list(.record(["rank": .integer, "won": .month, "ranked": .bool])))
            ),
            ("name + 'a'", "name", .wrongType(expected: .addable, found: .text)),
            ("today - date('2020-01-01')", "today - date('2020-01-01')", .mismatch(.date, .date)),
            ("gap - today", "gap - today", .mismatch(.span, .date)),
            ("today + 1", "today + 1", .mismatch(.date, .integer)),
            ("gap * 2", "gap", .wrongType(expected: .number, found: .span)),
            ("-name", "name", .wrongType(expected: .numberOrSpan, found: .text)),
            ("name == 1", "name == 1", .mismatch(.text, .integer)),
            ("today < 5", "today < 5", .mismatch(.date, .integer)),
            ("flag < true", "flag", .wrongType(expected: .ordered, found: .bool)),
            ("gap < gap", "gap", .wrongType(expected: .ordered, found: .span)),
            ("1 in 2", "2", .wrongType(expected: .list, found: .integer)),
            ("name in counts", "name in counts", .mismatch(.text, .integer)),
            ("size(count)", "count", .wrongType(expected: .textOrList, found: .integer)),
            ("size()", "size()", .wrongArgumentCount(expected: 1, found: 0)),
            ("age(today)", "age(today)", .wrongArgumentCount(expected: 2, found: 1)),
            ("years(1.5)", "1.5", .wrongType(expected: .wholeNumber, found: .decimal)),
            ("date('2020-02-30')", "date('2020-02-30')", .notADate("2020-02-30")),
            ("age(name, today)", "name", .wrongType(expected: .dateOrMonth, found: .text)),
            ("int(flag)", "flag", .wrongType(expected: .numberOrText, found: .bool)),
            ("min(awards.map(a, a.ranked))", "awards.map(a, a.ranked)", .wrongType(expected: .ordered, found: .bool)),
            ("max(count)", "count", .wrongType(expected: .list, found: .integer)),
            ("name.startsWith(1)", "1", .wrongType(expected: .text, found: .integer)),
            (
                "basic.exists(x, x)", "basic",
                .wrongType(expected: .list, found: .record(["kind": .text, "birth": .date]))
            ),
            ("awards.exists(a, a.rank)", "a.rank", .wrongType(expected: .condition, found: .integer)),
            ("sum(awards, a, a.won)", "a.won", .wrongType(expected: .number, found: .month)),
            ("awards.exists(a, a.score > 1)", "a.score", .unknownMember("score", known: ["rank", "ranked", "won"])),
        ] as [(String, String, CheckProblem.Reason)])
    func aMistakeIsNamedWithItsPlace(_ text: String, _ part: String, _ reason: CheckProblem.Reason) throws {
        let problems = Self.problems(try Expression.parse(text).check(names: Self.names))
        let first = try #require(problems.first)
        #expect(first.part.text == part)
        #expect(first.reason == reason)
    }

    @Test func allMistakesAreToldAtOnceAndNoneTwice() throws {
        let expression = try Expression.parse(
            "nowhere + 1 == basic.age && name ? size(1) > 2 : awards.all(a, a.x == b)")
        #expect(
            Self.problems(expression.check(names: Self.names)).map(\.part.text) == [
                "nowhere", "basic.age", "name", "1", "a.x", "b",
            ])
    }

    @Test func aVariableIsUnknownOutsideItsComprehension() throws {
        let expression = try Expression.parse("awards.exists(a, a.ranked) && a.ranked")
        #expect(
            Self.problems(expression.check(names: Self.names)).map(\.reason) == [
                .unknownName("a", known: Self.names.keys.sorted())
            ])
    }

    @Test func aConditionHasToBeOne() throws {
        #expect(try Expression.parse("flag || null").check(names: Self.names, as: .bool) == .success(.bool))
        #expect(try Expression.parse("1").check(names: [:], as: .decimal) == .success(.integer))
        let count = try Expression.parse("count")
        #expect(
            Self.problems(count.check(names: Self.names, as: .bool)) == [
                CheckProblem(part: count, reason: .wrongType(expected: .condition, found: .integer))
            ])
    }

    private static func problems(_ result: Result<ValueType, CheckProblems>) -> [CheckProblem] {
        guard case .failure(let failure) = result else { return [] }
        return failure.problems
    }
}
