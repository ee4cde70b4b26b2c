import Domain
import Expressions
import Foundation
import Testing

/// The table for which this language and CEL agree; `Tests/Stories/story_expressions.py` asks an independent CEL.
@Suite struct CelTests {
    struct Table: Decodable {
        let scope: [String: JSONValue]
        let rows: [Row]
    }

    struct Row: Decodable, Sendable, CustomTestStringConvertible {
        let expression: String
        let tree: JSONValue
        /// Null where CEL has an error.
        let expected: JSONValue

        var testDescription: String { expression }
    }

    private static let table: Table? = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("cel.json")
        return (try? Data(contentsOf: file)).flatMap { try? JSONDecoder().decode(Table.self, from: $0) }
    }()
    private static let scope = (table?.scope ?? [:]).compactMapValues { Value(json: $0) }

    @Test func theTableIsLongEnough() {
        #expect((Self.table?.rows.count ?? 0) >= 300)
    }

    @Test(arguments: table?.rows ?? [])
    func theValueIsCELs(_ row: Row) throws {
        let expression = try Expression.parse(row.expression)
        #expect(expression.json == row.tree)
        #expect(expression.evaluate(in: Self.scope).json == row.expected)
    }
}
