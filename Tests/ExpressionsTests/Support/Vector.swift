import Domain
import Expressions
import Foundation
import Testing

/// One line of `vectors.json`, the behaviour that the Swift and the browser's evaluator share.
struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    let expression: String
    /// The JSON form of the tree that `expression` reads as.
    let tree: JSONValue
    let scope: [String: JSONValue]
    let expected: JSONValue
    let budget: Int?

    var testDescription: String { expression }

    static let all: [Vector] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("vectors.json")
        // A file that cannot be read gives no vectors, which `thereAreEnoughVectors` notices.
        guard let data = try? Data(contentsOf: file) else { return [] }
        return (try? JSONDecoder().decode([Vector].self, from: data)) ?? []
    }()
}
