import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Saving while filling in")
struct AutosaveTests {
    private func change(_ field: FieldID, _ typed: [String], before: [String] = []) -> AutosaveSection.Change {
        AutosaveSection.Change(field: field, before: before, typed: typed)
    }

    private func autosave(
        _ site: TestSite, _ id: ApplicationID, _ changes: [AutosaveSection.Change], version: Int64? = nil,
        section: SectionID = SmallForm.basic, record: RecordID? = nil, by person: TestPerson = .li
    ) async throws -> Outcome<AutosaveSection.Report, Never> {
        let present = try await site.version(of: section, in: id)
        let input = AutosaveSection.Input(
            section: section, record: record, changes: changes, version: version ?? present)
        return try await AutosaveSection(site.context)(person.actor, id, input)
    }

    private func answers(_ site: TestSite, _ id: ApplicationID) async throws -> FieldAnswers {
        try await site.sheet(id).sheet.sections[SmallForm.basic]?.single ?? [:]
    }

    @Test(arguments: Backend.available)
    func whatIsReportedAsSavedIsStored(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let before = try await answers(site, id)
            let report = try await autosave(site, id, [change("speciality", ["Slag"]), change("level", ["b"])]).value()
            #expect(report.saved == ["speciality", "level"])
            #expect(report.version == (try await site.version(of: SmallForm.basic, in: id)))
            let after = try await answers(site, id)
            #expect(after["speciality"] == .text("Slag") && after["level"] == .codes(["b"]))
            #expect(after["name"] == before["name"] && after["phone"] == before["phone"])
        }
    }

    @Test(arguments: Backend.available)
    func whatIsWrongStaysOutAndTheRestIsSaved(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let report = try await autosave(site, id, [change("level", ["z"]), change("speciality", ["Slag"])]).value()
            #expect(report.saved == ["speciality"])
            #expect(report.problems == ["level": [.notInList]])
            #expect(try await answers(site, id)["level"] == nil)
        }
    }

    @Test(arguments: Backend.available)
    func twoWindowsMayFillInDifferentFields(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let version = try await site.version(of: SmallForm.basic, in: id)
            let first = try await autosave(site, id, [change("level", ["b"])], version: version).value()
            #expect(first.version != nil)
            let second = try await autosave(site, id, [change("speciality", ["Slag"])], version: version).value()
            #expect(second.saved == ["speciality"])
            #expect(second.version == nil, "the whole page may not be saved over the first window's answer")
            #expect(try await answers(site, id)["level"] == .codes(["b"]))
        }
    }

    @Test(arguments: Backend.available)
    func theSameFieldIsNeverOverwrittenUnseen(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            _ = try await autosave(site, id, [change("speciality", ["Slag"])]).value()
            let report = try await autosave(site, id, [change("speciality", ["Ore"])]).value()
            #expect(report.saved.isEmpty)
            #expect(report.stale == ["speciality": .text("Slag")])
            #expect(try await answers(site, id)["speciality"] == .text("Slag"))
            let seen = try await autosave(site, id, [change("speciality", ["Ore"], before: ["Slag"])]).value()
            #expect(seen.saved == ["speciality"])
        }
    }

    @Test(arguments: Backend.available)
    func sendingTwiceIsHarmless(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let changes = [change("speciality", ["Slag"])]
            _ = try await autosave(site, id, changes).value()
            let version = try await site.version(of: SmallForm.basic, in: id)
            #expect(try await autosave(site, id, changes).value().saved == ["speciality"])
            #expect(try await site.version(of: SmallForm.basic, in: id) == version)
        }
    }

    @Test(arguments: Backend.available)
    func anEmptiedFieldIsEmptied(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            _ = try await autosave(site, id, [change("speciality", ["Slag"])]).value()
            let report = try await autosave(site, id, [change("speciality", [], before: ["Slag"])]).value()
            #expect(report.saved == ["speciality"])
            #expect(try await answers(site, id)["speciality"] == nil)
        }
    }

    @Test(arguments: Backend.available)
    func lockedAndUnknownFieldsAreNotTouched(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let before = try await answers(site, id)
            let report = try await autosave(site, id, [change("name", ["X"]), change("admin", ["1"])]).value()
            #expect(report.saved.isEmpty && report.problems.isEmpty && report.stale.isEmpty)
            #expect(try await answers(site, id) == before)
        }
    }

    @Test(arguments: Backend.available)
    func aRecordThatWasSavedIsSavedFieldByFieldAndANewOneIsNot(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.fill(id, .li, papers: ["A"])
            let changes = [change("title", ["B"], before: ["A"])]
            let report = try await autosave(site, id, changes, section: SmallForm.papers, record: "paper-1").value()
            #expect(report.saved == ["title"])
            let emptied = [change("title", [], before: ["B"])]
            let missing = try await autosave(site, id, emptied, section: SmallForm.papers, record: "paper-1").value()
            #expect(missing.problems == ["title": [.missing]])
            let other = try await autosave(site, id, changes, section: SmallForm.papers, record: "paper-9")
            #expect(other.isHidden)
        }
    }

    @Test(arguments: Backend.available)
    func nobodyElseAndNothingSubmittedIsSaved(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let own = try await autosave(site, id, [change("speciality", ["Slag"])])
            #expect(own.isForbidden || own.isHidden)
            let other = try await autosave(site, id, [change("speciality", ["Slag"])], by: .wang)
            #expect(other.isHidden)
        }
    }
}
