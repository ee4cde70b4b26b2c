import Domain
import Expressions
import Testing

/// What holds for every tree, tried on many; a failing seed comes back on every run.
@Suite struct PropertyTests {
    static let seeds = Array(UInt64(1)...40)

    @Test(arguments: seeds)
    func theSpellingAndTheJSONReadBackAsTheSameTree(seed: UInt64) throws {
        var random = RandomExpressions(seed: seed)
        for _ in 0..<100 {
            let expression = random.anything(depth: 5)
            #expect(Expression(json: expression.json) == expression)
            guard expression.text.utf8.count <= Expression.textLimit else { continue }
            #expect(try Expression.parse(expression.text) == expression)
        }
    }

    @Test(arguments: seeds)
    func nonsenseIsEvaluatedCheckedAndDescribedWithoutATrap(seed: UInt64) {
        var random = RandomExpressions(seed: seed)
        for _ in 0..<100 {
            let expression = random.anything(depth: 6)
            let scope = random.scope()
            let value = expression.evaluate(in: scope)
            #expect(expression.evaluate(in: scope) == value)
            #expect(expression.evaluate(in: scope, budget: 0) == .null)
            #expect(Value(json: value.json) == value)
            _ = expression.check(names: RandomExpressions.names)
            #expect(!expression.describe(PlainWords(), names: RandomExpressions.names).isEmpty)
            _ = expression.paths
        }
    }

    @Test(arguments: seeds)
    func aCheckedExpressionNeverYieldsAnotherType(seed: UInt64) throws {
        var random = RandomExpressions(seed: seed)
        let types: [ValueType] = [
            .bool, .integer, .decimal, .text, .date, .month, .span, .list(.date), .list(.integer),
        ]
        for _ in 0..<100 {
            let expression = random.sound(random.numbers.pick(types), depth: 5)
            let type = try expression.check(names: RandomExpressions.names).get()
            let value = expression.evaluate(in: random.scope())
            #expect(value.isOf(type), "\(expression.text) is \(value), not \(type)")
        }
    }

    @Test(arguments: seeds)
    func nonsenseThatPassesTheCheckKeepsItsTypeToo(seed: UInt64) {
        var random = RandomExpressions(seed: seed)
        for _ in 0..<200 {
            let expression = random.anything(depth: 3)
            guard case .success(let type) = expression.check(names: RandomExpressions.names) else { continue }
            let value = expression.evaluate(in: random.scope())
            #expect(value.isOf(type), "\(expression.text) is \(value), not \(type)")
        }
    }

    @Test(arguments: seeds)
    func randomTextsAreReadOrRefusedWithoutATrap(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let pieces = [
            "a", ".", "(", ")", "[", "]", ",", "'", "\\", "\"", " in ", "1", "1.5", "-", "!", "==", "<", "&&", "||",
            "?",
            ":", "sum(", "size(", ".exists(", ".map(x, ", "x", "null", "年", "\u{0}", "\n", "9223372036854775808",
        ]
        for _ in 0..<300 {
            let text = (0..<numbers.below(30)).map { _ in numbers.pick(pieces) }.joined()
            guard let expression = try? Expression.parse(text) else { continue }
            #expect((try? Expression.parse(expression.text)) == expression)
        }
    }

    @Test func aListThatDoublesAtEveryStepEndsByItsBudget() throws {
        let doubling = String(repeating: ".map(x, [x, x])", count: 60)
        let expression = try Expression.parse("[1]\(doubling) == [1]\(doubling)")
        #expect(expression.evaluate(in: [:]) == .null)
    }
}

extension Value {
    /// Whether this is null or of the type; members that are missing count as null.
    fileprivate func isOf(_ type: ValueType) -> Bool {
        switch (self, type) {
        case (.null, _), (.bool, .bool), (.integer, .integer), (.integer, .decimal), (.decimal, .decimal),
            (.text, .text), (.date, .date), (.month, .month), (.span, .span):
            true
        case (.list(let items), .list(let item)): items.allSatisfy { $0.isOf(item) }
        case (.record(let members), .record(let types)):
            members.allSatisfy { name, value in types[name].map(value.isOf) ?? false }
        default: false
        }
    }
}
