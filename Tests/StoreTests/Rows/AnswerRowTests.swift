import Domain
import FormEngine
import Programmes
import TestSupport
import Testing
import UseCases

@Suite("Answers in the database")
struct AnswerRowTests {
    private let form: FormDefinition
    private let basic: SectionDefinition
    private let papers: SectionDefinition

    init() throws {
        form = try SmallForm.definition()
        basic = try #require(form.section(SmallForm.basic))
        papers = try #require(form.section(SmallForm.papers))
    }

    @Test(arguments: Backend.available)
    func answersComeBackAlsoThoseThatAreSealed(backend: Backend) async throws {
        let single = SectionAnswers.single([
            "id_number": .text(TestPerson.li.idNumber), "phone": .text("13912345678"), "level": .codes(["b"]),
            "abroad": .yesNo(true), "birth": .date(TestPerson.li.birthDate), "intro": .text("one\ntwo"),
        ])
        let records = SectionAnswers.records([
            RecordAnswers(id: "r2", answers: ["title": .text("B"), "year": .integer(2020)]),
            RecordAnswers(id: "r1", answers: [:]),
        ])
        try await TestSite.run(on: backend) { [form, basic, papers] site in
            try await site.storage.write { store throws in
                _ = try store.applications.insert(Sample.application())
                _ = try store.answers.save(single, of: basic, in: "app-1", ifVersion: 0, at: SmallSite.now)
                _ = try store.answers.save(records, of: papers, in: "app-1", ifVersion: 0, at: SmallSite.now)
                let read = try store.answers.sheet(of: "app-1", form: form)
                #expect(read.sheet.sections == [basic.id: single, papers.id: records])
                #expect(read.versions == [basic.id: 1, papers.id: 1])
            }
        }
    }

    @Test(arguments: Backend.available)
    func aSectionIsSavedOnlyOverTheVersionThatWasSeen(backend: Backend) async throws {
        try await TestSite.run(on: backend) { [form, basic] site in
            try await site.storage.write { store throws in
                _ = try store.applications.insert(Sample.application())
                func save(_ text: String, over version: Int64) throws -> Int64? {
                    try store.answers.save(
                        .single(["speciality": .text(text)]), of: basic, in: "app-1", ifVersion: version,
                        at: SmallSite.now)
                }
                #expect(try save("one", over: 3) == nil)
                #expect(try save("one", over: 0) == 1)
                #expect(try save("two", over: 0) == nil)
                #expect(try save("two", over: 1) == 2)
                #expect(try save("three", over: 1) == nil)
                let read = try store.answers.sheet(of: "app-1", form: form)
                #expect(read.sheet.answers(of: basic).single == ["speciality": .text("two")])
                #expect(read.version(of: "nothing") == 0)
            }
        }
    }

    @Test(arguments: Backend.available)
    func ofTwoSavesAtTheSameTimeOneWins(backend: Backend) async throws {
        try await TestSite.run(on: backend) { [basic] site in
            try await site.storage.write { _ = try $0.applications.insert(Sample.application()) }
            let wins = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        try await site.storage.write { store throws in
                            let answers = SectionAnswers.single(["speciality": .text("\(number)")])
                            return try store.answers.save(
                                answers, of: basic, in: "app-1", ifVersion: 0, at: SmallSite.now) != nil
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(wins == 1)
        }
    }
}
