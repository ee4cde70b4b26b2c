import Expressions
import Testing

@Suite struct ReadsTests {
    @Test(arguments: [
        ("amount + basic.total", ["amount", "basic.total"]),
        ("sum(budget, b, b.amount * rate)", ["budget.amount", "rate"]),
        ("sum(budget.filter(b, b.kind == 'a'), b, b.amount)", ["budget.kind", "budget.amount"]),
        ("budget.exists(b, b == other)", ["budget", "other"]),
        ("size(budget)", ["budget"]),
        ("sum(budget.map(b, b.amount))", ["budget.amount"]),
        ("sections.all(s, s.rows.exists(r, r.done))", ["sections.rows.done"]),
        ("[a, b].map(x, x.c)", ["a", "b"]),
    ])
    func membersAreNamedUnderTheirLists(_ text: String, _ expected: [String]) throws {
        let reads = try Expression.parse(text).reads.map { $0.joined(separator: ".") }
        #expect(reads == expected)
    }
}
