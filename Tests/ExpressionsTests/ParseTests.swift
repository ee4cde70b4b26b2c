import Domain
import Expressions
import Testing

@Suite struct ParseTests {
    @Test(arguments: [
        ("a+b*c", "a + b * c"),
        ("(a + b) * c", "(a + b) * c"),
        ("a - (b - c)", "a - (b - c)"),
        ("(a - b) - c", "a - b - c"),
        ("a || b && c", "a || b && c"),
        ("(a || b) && c", "(a || b) && c"),
        ("a && (b && c)", "a && (b && c)"),
        ("!(a == b)", "!(a == b)"),
        ("! a", "!a"),
        ("- 5", "-5"),
        ("-(5)", "-(5)"),
        ("-(-5)", "-(-5)"),
        ("a - -5", "a - -5"),
        ("a ? b : c ? d : e", "a ? b : c ? d : e"),
        ("(a ? b : c) ? d : e", "(a ? b : c) ? d : e"),
        ("(a < b) == true", "(a < b) == true"),
        ("basic . kind in [\"01\",'02' ]", "basic.kind in ['01', '02']"),
        ("name.size()", "size(name)"),
        ("(5).startsWith('a')", "(5).startsWith('a')"),
        ("5.size()", "size(5)"),
        ("1.50", "1.5"),
        ("2.0", "2.0"),
        ("awards . exists( a , a.rank>0 )", "awards.exists(a, a.rank > 0)"),
        ("sum(awards, a, a.amount)", "sum(awards, a, a.amount)"),
        ("(a + b).map(x, x)", "(a + b).map(x, x)"),
        ("size", "size"),
        ("basic.size", "basic.size"),
        ("basic.in", "basic.in"),
        ("'it\\'s'", "'it\\'s'"),
        ("date( '2020-01-01' ) + years( 1 )", "date('2020-01-01') + years(1)"),
    ])
    func theCanonicalSpellingHasOnlyNeededParentheses(_ text: String, _ canonical: String) throws {
        let expression = try Expression.parse(text)
        #expect(expression.text == canonical)
        #expect(try Expression.parse(expression.text) == expression)
    }

    @Test(
        arguments: [
            ("", 0, .expected(.operand)),
            ("   ", 3, .expected(.operand)),
            ("a +", 3, .expected(.operand)),
            ("a b", 2, .trailing),
            ("(a", 2, .expected(.token(")"))),
            ("a)", 1, .trailing),
            ("[1, 2", 5, .expected(.token("]"))),
            ("[1,]", 3, .expected(.operand)),
            ("'abc", 0, .unfinishedText),
            ("'a\nb'", 0, .unfinishedText),
            ("'a\\", 0, .unfinishedText),
            ("'a\\qb'", 2, .unknownEscape),
            ("a = b", 2, .unexpectedCharacter),
            ("a & b", 2, .unexpectedCharacter),
            ("年龄 > 3", 0, .unexpectedCharacter),
            ("a == ‘b’", 5, .unexpectedCharacter),
            ("1 < x < 3", 6, .chainedComparison),
            ("a == b != c", 7, .chainedComparison),
            ("9223372036854775808", 0, .numberOutOfRange),
            ("1.23456", 0, .numberOutOfRange),
            ("922337203685477.5808", 0, .numberOutOfRange),
            ("1e5", 1, .trailing),
            ("a.", 2, .expected(.name)),
            ("a.1", 2, .expected(.name)),
            (".5", 0, .expected(.operand)),
            ("size(a).b", 9, .expected(.token("("))),
            ("matches(a, 'b')", 0, .unknownFunction("matches")),
            ("a.matched('b')", 2, .unknownFunction("matched")),
            ("startsWith(a, 'b')", 0, .unknownFunction("startsWith")),
            ("exists(a, x, x)", 0, .unknownFunction("exists")),
            ("a.exists(1, x)", 9, .expected(.variable)),
            ("a.exists(true, x)", 9, .expected(.variable)),
            ("a.exists(x)", 10, .expected(.token(","))),
            ("sum(a b)", 6, .expected(.token(","))),
            ("a ? b", 5, .expected(.token(":"))),
            ("in", 0, .expected(.operand)),
            ("a in", 4, .expected(.operand)),
        ] as [(String, Int, ExpressionSyntaxError.Kind)])
    func aWrongTextIsRefusedWithItsPlace(_ text: String, _ offset: Int, _ kind: ExpressionSyntaxError.Kind) {
        #expect(throws: ExpressionSyntaxError(offset: offset, kind: kind)) { try Expression.parse(text) }
    }

    @Test func theLongestTextIsFourThousandBytes() throws {
        let longest = "'" + String(repeating: "a", count: Expression.textLimit - 2) + "'"
        #expect(try Expression.parse(longest) == .text(String(repeating: "a", count: Expression.textLimit - 2)))
        #expect(throws: ExpressionSyntaxError(offset: 4_000, kind: .tooLong(limit: 4_000))) {
            try Expression.parse(longest + " ")
        }
    }

    @Test(arguments: [
        ("(", ")"), ("[", "]"), ("!", ""), ("-", ""), ("size(", ")"), ("a ? a : ", ""), ("a.map(x, ", ")"),
    ])
    func nestingIsBounded(_ opening: String, _ closing: String) throws {
        func text(_ count: Int) -> String {
            String(repeating: opening, count: count) + "a" + String(repeating: closing, count: count)
        }
        _ = try Expression.parse(text(39))
        let error = #expect(throws: ExpressionSyntaxError.self) { try Expression.parse(text(40)) }
        #expect(error?.kind == .tooDeep(limit: 40))
        #expect(throws: ExpressionSyntaxError.self) { try Expression.parse(text(300)) }
    }

    @Test(arguments: [("a", " + a"), ("a", ".filter(x, x)")])
    func chainsAreBounded(_ first: String, _ link: String) throws {
        _ = try Expression.parse(first + String(repeating: link, count: 199))
        let error = #expect(throws: ExpressionSyntaxError.self) {
            try Expression.parse(first + String(repeating: link, count: 200))
        }
        #expect(error?.kind == .tooDeep(limit: 200))
    }
}
