import Domain
import FormEngine
import TestSupport
import Testing
import UseCases

@Suite("Saving a section")
struct SaveSectionTests {
    private func posted(_ changes: [String: [String]]) -> [String: [String]] {
        SmallForm.basicPost().merging(changes) { $1 }
    }

    private func answers(_ site: TestSite, _ id: ApplicationID) async throws -> FieldAnswers {
        try await site.sheet(id).sheet.sections[SmallForm.basic]?.single ?? [:]
    }

    @Test(arguments: Backend.available)
    func aFieldThatTheFormDoesNotHaveRefusesTheWholePost(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let report = try await site.save(id, .li, SmallForm.basic, posted(["is_admin": ["1"]])).value()
            #expect(!report.isSaved)
            #expect(report.strangers == ["is_admin"])
            #expect(try await answers(site, id)["level"] == nil)
        }
    }

    @Test(arguments: Backend.available, ["name", "id_number", "birth", "unit"])
    func aLockedFieldStaysWhateverIsPosted(backend: Backend, field: String) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let before = try await answers(site, id)
            let report = try await site.save(id, .li, SmallForm.basic, posted([field: ["1999-01-01"]])).value()
            #expect(report.problems == [FieldID(trusted: field): [.locked]])
            #expect(try await answers(site, id) == before)
            try await site.saved(id, .li, SmallForm.basic, posted([:]))
            #expect(try await answers(site, id)[FieldID(trusted: field)] == before[FieldID(trusted: field)])
        }
    }

    @Test(arguments: Backend.available)
    func anAnswerThatIsNotAskedIsDiscarded(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.saved(id, .li, SmallForm.basic, posted(["abroad": ["true"], "country": ["Norway"]]))
            #expect(try await answers(site, id)["country"] == .text("Norway"))
            try await site.saved(id, .li, SmallForm.basic, posted(["abroad": ["false"], "country": ["Norway"]]))
            #expect(try await answers(site, id)["country"] == nil)
        }
    }

    @Test(arguments: Backend.available)
    func allProblemsAreReportedAtOnceAndNothingIsStored(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let wrong = posted(["phone": ["12"], "level": ["z"], "intro": [String(repeating: "长", count: 801)]])
            let report = try await site.save(id, .li, SmallForm.basic, wrong).value()
            #expect(Set(report.problems.keys) == ["phone", "level", "intro"])
            #expect(try await answers(site, id)["phone"] == .text(TestPerson.li.mobile), "as the profile gave it")
        }
    }

    @Test(arguments: Backend.available)
    func anOldTabDoesNotOverwrite(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let version = try await site.version(of: SmallForm.basic, in: id)
            try await site.saved(id, .li, SmallForm.basic, posted(["speciality": ["First tab"]]))
            let second = try await site.save(
                id, .li, SmallForm.basic, posted(["speciality": ["Second tab"]]), version: version
            ).value()
            #expect(second.isStale && !second.isSaved)
            #expect(try await answers(site, id)["speciality"] == .text("First tab"))
            let same = try await site.save(
                id, .li, SmallForm.basic, posted(["speciality": ["First tab"]]), version: version
            ).value()
            #expect(same.isSaved, "a post that changes nothing is no conflict")
        }
    }

    // MARK: Records

    @Test(arguments: Backend.available)
    func aRecordIsSavedUnderTheIdOfItsBoxAndOnlyOnce(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            for _ in 0..<2 {
                try await site.saved(id, .li, SmallForm.papers, record: "r1", SmallForm.paperPost("On slag"))
            }
            #expect(try await site.sheet(id).sheet.sections[SmallForm.papers]?.records.map(\.id) == ["r1"])
        }
    }

    @Test(arguments: Backend.available)
    func aRecordTooManyIsRefused(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.fill(id, .li, papers: ["A", "B", "C"])
            let report = try await site.save(
                id, .li, SmallForm.papers, record: "r4", SmallForm.paperPost("D")
            ).value()
            #expect(!report.isSaved)
            #expect(report.tooManyRecords == 3)
            try await site.saved(id, .li, SmallForm.papers, record: "paper-3", SmallForm.paperPost("C2"))
        }
    }

    @Test(arguments: Backend.available)
    func aRecordNeedsItsRequiredAnswers(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let report = try await site.save(id, .li, SmallForm.papers, record: "r1", ["title": ["A"]]).value()
            #expect(report.problems == ["year": [.missing]])
        }
    }

    @Test(arguments: Backend.available)
    func aSectionIsPostedInItsOwnShape(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            #expect(try await site.save(id, .li, SmallForm.papers, SmallForm.paperPost("A")).isHidden)
            #expect(try await site.save(id, .li, SmallForm.basic, record: "r1", posted([:])).isHidden)
            #expect(try await site.save(id, .li, "nowhere", [:]).isHidden)
        }
    }

    @Test(arguments: Backend.available)
    func whatIsInReviewIsNotEdited(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            #expect(try await site.save(id, .li, SmallForm.basic, posted([:])).isForbidden)
        }
    }
}
