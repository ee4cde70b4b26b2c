import Domain
import FormEngine
import Testing

@Suite("What a reviewer decides") struct DecisionReaderTests {
    private func read(_ typed: [String: String]) throws -> DecisionReader.Reading {
        let fields = [
            try Build.field("present", Build.integer),
            try Build.field("votes", Build.integer, checks: ["votes <= present", "votes * 3 >= present * 2"]),
            try Build.field("certificate"),
        ]
        let context = ReadingContext(today: try #require(CivilDate(year: 2026, month: 11, day: 21)))
        return DecisionReader(fields).read(typed.mapValues { [$0] }, in: context)
    }

    @Test(
        arguments: [
            (["present": "9", "votes": "6"], []), (["present": "9", "votes": "5"], ["votes * 3 >= present * 2"]),
            (["present": "9", "votes": "10"], ["votes <= present"]), (["votes": "1"], []), ([:], []),
        ] as [([String: String], [String])])
    func itsFieldsAreCheckedAgainstEachOther(_ typed: [String: String], _ failed: [String]) throws {
        let reading = try read(typed)
        #expect(reading.problems["votes"] == (failed.isEmpty ? nil : failed.map(FieldProblem.check)))
        #expect(reading.answers.count == typed.count)
    }

    @Test func whatIsNoAnswerIsNamed() throws {
        let reading = try read(["present": "many", "votes": "2", "certificate": "A1"])
        #expect(Array(reading.problems.keys) == ["present"])
        #expect(reading.answers["certificate"] == .text("A1"))
    }
}
