import Domain
import Expressions
import FormEngine
import Testing

@Suite struct RecordCopyTests {
    private func section() throws -> SectionDefinition {
        Build.records(
            "rows",
            [
                try Build.field("name"), try Build.field("day", .date(DateField(isPast: true))),
                try Build.field("pledge", .pledge(PledgeField(text: "pledge"))),
                FieldDefinition(id: "signed", label: "", kind: .date(DateField()), isReusable: false),
                try Build.field("fixed", isLocked: true), try Build.field("kind", Build.codes("a", "b")),
                try Build.field("sum", .computed(ComputedField(value: .integer(1), result: .integer))),
            ])
    }

    private let context = ReadingContext(today: testDay)

    @Test func whatWasTypedGoesAlongAndNothingElse() throws {
        let day = try #require(CivilDate(iso: "2020-01-02"))
        let copied = try section().copied(
            [
                "name": .text("王"), "day": .date(day), "pledge": .yesNo(true), "signed": .date(day),
                "fixed": .text("x"), "kind": .codes(["a"]), "sum": .integer(1),
            ], in: context)
        #expect(copied == ["name": .text("王"), "day": .date(day), "kind": .codes(["a"])])
    }

    @Test func whatTheFormTakesNoLongerStaysBehind() throws {
        let future = try #require(CivilDate(iso: "2030-01-02"))
        let copied = try section().copied(
            ["kind": .codes(["gone"]), "day": .date(future), "other": .text("x"), "name": .integer(3)], in: context)
        #expect(copied == [:])
    }
}
