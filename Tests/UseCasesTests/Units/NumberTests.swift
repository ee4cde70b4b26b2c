import Domain
import Programmes
import SQLText
import TestSupport
import Testing
import UseCases

/// Numbers as the packs say, each given once (R-APPLY-09, R-APPLY-10).
@Suite("Numbers of applications")
struct NumberTests {
    private static let day = SmallSite.day(3, 10)

    private static let made: [(Numbering, String)] = [
        (Numbering(prefix: "", datePart: .shortMonth, digits: 12), "2603000000000007"),
        (Numbering(prefix: "LC", datePart: .year, digits: 6), "LC2026000007"),
        (Numbering(prefix: "A", datePart: .none, digits: 1), "A7"),
        (Numbering(prefix: "", datePart: .month, digits: 3), "202603007"),
        (Numbering(prefix: "", datePart: .day, digits: 2), "2026031007"),
    ]

    @Test(arguments: made)
    func aNumberIsPrefixDateAndSequence(numbering: Numbering, expected: String) {
        #expect(numbering.number(sequence: 7, on: Self.day) == expected)
        #expect(expected.hasPrefix(numbering.scope(on: Self.day)))
    }

    @Test func aDrawnNumberIsTheDateAndFourCapitalsOrDigits() {
        let numbering = Numbering(prefix: "", datePart: .day, digits: 4, serial: .random)
        let number = numbering.number(random: [0, 10, 35, 36, 99], on: Self.day)
        #expect(number == "202603100AZ0")
    }

    @Test(arguments: Backend.available)
    func fiftyUnitsThatStartAtOnceGetFiftyNumbersOfSixteenDigits(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            let ids = try await withThrowingTaskGroup(of: ApplicationID.self) { group in
                for _ in 0..<50 { group.addTask { try await site.start(.factory) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            var numbers: Set<String> = []
            for id in ids { numbers.insert(try await site.stored(id).number) }
            let expected = (1...50).map { "2603" + String(repeating: "0", count: $0 < 10 ? 11 : 10) + String($0) }
            #expect(numbers == Set(expected))
        }
    }

    /// Programmes that number alike share the sequence, so that their numbers differ.
    @Test(arguments: Backend.available)
    func programmesThatNumberAlikeShareTheSequence(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            let seminar = try await site.approvedSeminar(.factory, ends: SmallSite.day(3, 9))
            let closing = try await site.start(.factory, .closing, after: seminar)
            #expect(try await site.stored(seminar).number == "2603000000000001")
            #expect(try await site.stored(closing).number == "2603000000000002")
        }
    }

    /// Sites that counted all applications together go on from there.
    @Test(arguments: Backend.available)
    func aNewSequenceGoesOnWhereTheSitesOwnEnded(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            try await site.database.write { connection in
                _ = try connection.run("INSERT INTO sequences (name, last_value) VALUES ('application', 41)")
            }
            let numbers = try await site.storage.write { store in
                try ["A", "A", "B"].map { scope throws in try store.applications.nextSequence(scope) }
            }
            #expect(numbers == [42, 43, 42])
        }
    }
}
