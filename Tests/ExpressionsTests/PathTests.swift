import Expressions
import Testing

@Suite struct PathTests {
    @Test(
        arguments: [
            ("1 + 2", []),
            ("basic.birth >= batch.from - years(55) && has(basic.birth)", ["basic.birth", "batch.from"]),
            ("b < a || a < b", ["b", "a"]),
            ("awards.exists(a, a.rank > limit)", ["awards", "limit"]),
            ("a.exists(a, a.x) && a.x", ["a", "a.x"]),
            ("x.map(y, y.all(z, z == y && z == x))", ["x"]),
            ("ok ? [p, q] : sum(items, i, i.n * rate)", ["ok", "p", "q", "items", "rate"]),
        ] as [(String, [String])])
    func pathsAreListedInOrderAndOnce(_ text: String, _ paths: [String]) throws {
        #expect(try Expression.parse(text).paths.map { $0.joined(separator: ".") } == paths)
    }
}
