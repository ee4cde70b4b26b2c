import Domain
import Expressions
import Testing

@Suite struct VectorTests {
    @Test func thereAreEnoughVectors() {
        #expect(Vector.all.count >= 120)
    }

    @Test(arguments: Vector.all)
    func theSharedVectorsHold(_ vector: Vector) throws {
        let expression = try Expression.parse(vector.expression)
        var scope: [String: Value] = [:]
        for (name, json) in vector.scope {
            let value = try #require(Value(json: json))
            scope[name] = value
        }
        let expected = try #require(Value(json: vector.expected))

        #expect(expression.json == vector.tree)
        #expect(expression.evaluate(in: scope, budget: vector.budget ?? 10_000).json == expected.json)
    }
}
