import Domain
import Expressions
import Foundation
import Testing

// Foundation has a generic type of the same name.
private typealias Expression = Expressions.Expression

@Suite struct JSONTests {
    @Test(arguments: [
        ("rank <= people", #"["<=",["path","rank"],["path","people"]]"#),
        ("-a - 1", #"["-",["-",["path","a"]],1]"#),
        ("['a', 1.5]", #"["list","a",["decimal","1.5"]]"#),
        ("a ? b : null", #"["?:",["path","a"],["path","b"],null]"#),
        ("a.b.exists(x, !x.c)", #"["exists",["path","a","b"],"x",["!",["path","x","c"]]]"#),
        ("name.startsWith('x')", #"["startsWith",["path","name"],"x"]"#),
        ("9007199254740992", #"["integer","9007199254740992"]"#),
    ])
    func theTreeHasAStableForm(_ text: String, _ json: String) throws {
        let expression = try Expression.parse(text)
        #expect(expression.json.canonicalText == json)
        #expect(try Expression(json: JSONValue(parsing: json)) == expression)
    }

    @Test(arguments: [
        "{}", "[]", "[1]", #"["nothing",1]"#, #"["path"]"#, #"["path","a b"]"#, #"["path","true"]"#, #"["path","1a"]"#,
        #"["path",1]"#, #"["+",1]"#, #"["!",1,2]"#, #"["?:",1,2]"#, #"["exists",[],"x"]"#,
        #"["exists",["list"],"in",1]"#,
        #"["exists",["list"],1,1]"#, #"["decimal","1.23456"]"#, #"["decimal","1","2"]"#, #"["integer","x"]"#,
        #"["+",1,["bad",2]]"#,
    ])
    func anotherFormIsRefused(_ json: String) throws {
        #expect(try Expression(json: JSONValue(parsing: json)) == nil)
    }

    @Test func aTreeThatIsTooDeepIsRefused() {
        func nested(_ depth: Int) -> JSONValue {
            (1..<depth).reduce(.bool(true)) { inner, _ in .list([.text("!"), inner]) }
        }
        #expect(Expression(json: nested(200)) != nil)
        #expect(Expression(json: nested(201)) == nil)
    }

    @Test func encodingUsesTheSameForm() throws {
        let expression = try Expression.parse("a.all(x, x in [1, 2])")
        let data = try JSONEncoder().encode(["when": expression])
        let text = #"{"when":["all",["path","a"],"x",["in",["path","x"],["list",1,2]]]}"#
        #expect(String(decoding: data, as: UTF8.self) == text)
        #expect(try JSONDecoder().decode([String: Expression].self, from: data) == ["when": expression])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Expression.self, from: Data("[1]".utf8)) }
    }

    @Test(
        arguments: [
            .null, .bool(true), .integer(5), .integer(.max), .decimal(FixedDecimal(tenThousandths: .min)), .text("带头人"),
            .span(CivilSpan(months: -3, days: 2)), .list([.null, .list([])]), .record(["a": .record([:])]),
            .date(CivilDate(dayNumber: 0)), .month(YearMonth(CivilDate(dayNumber: 0))),
        ] as [Value])
    func valuesComeBackFromJSON(_ value: Value) throws {
        #expect(try Value(json: JSONValue(parsing: value.json.canonicalText)) == value)
    }

    @Test(arguments: [
        #"{}"#, #"{"date":"2020-02-30"}"#, #"{"date":1}"#, #"{"span":[1]}"#, #"{"a":1,"b":2}"#, #"{"thing":1}"#,
        #"[{"month":"x"}]"#, #"{"record":{"a":{}}}"#, #"{"decimal":"1."}"#, #"{"decimal":"+1.0"}"#, #"{"decimal":"-"}"#,
    ])
    func anotherFormOfValueIsRefused(_ json: String) throws {
        #expect(try Value(json: JSONValue(parsing: json)) == nil)
    }
}
