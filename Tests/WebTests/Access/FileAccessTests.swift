import Domain
import HTTPTypes
import TestSupport
import Testing
import UseCases

/// Reviewers see what was submitted, and nothing of what the applicant does afterwards.
@Suite struct FileAccessTests {
    private static let readers: [AccountID] = ["ah_unit", "ah_city", "ah_auditor"]

    @Test func aFileUploadedAfterAReturnIsTheApplicantsAloneUntilHeSubmitsIt() async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.returnedByCity.prepare(world)
            let applicant = try await world.user("ah_applicant")
            let file = try await upload(applicant, world, target.application)
            #expect(try await applicant.get("attachments/\(file)/content").status == .ok)
            for account in Self.readers {
                let reader = try await world.user(account)
                for path in [
                    "", "?page=2", "/content", "/thumbnail", "/picture", "/picture?page=2", "/rename", "/delete",
                ] {
                    #expect(
                        try await reader.get("attachments/\(file)\(path)").status == .notFound, "\(account) \(path)")
                }
                #expect(try await !reader.get("review/\(target.application)").contains(file.text))
            }
            try await world.submit(target.application, by: "ah_applicant")
            let unit = try await world.user("ah_unit")
            #expect(try await unit.get("attachments/\(file)/content").status == .ok)
            #expect(try await unit.get("review/\(target.application)").contains(file.text))
        }
    }

    @Test func aFileDeletedAfterAReturnStaysInWhatWasSubmitted() async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.returnedByCity.prepare(world)
            let applicant = try await world.user("ah_applicant")
            let deleted = try await applicant.post("attachments/\(target.attachment)/delete", ["confirmed": "yes"])
            #expect(deleted.location?.contains("notice=removed") == true)
            #expect(try await applicant.get("attachments/\(target.attachment)/rename").status == .notFound)
            let unit = try await world.user("ah_unit")
            #expect(try await unit.get("attachments/\(target.attachment)/content").status == .ok)
        }
    }

    @Test func contentsAreSentSoThatBrowsersRunNothingAndKeepNothing() async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.atEmployer.prepare(world)
            let unit = try await world.user("ah_unit")
            let photo = try await unit.get("attachments/\(target.attachment)/content")
            #expect(photo.bytes == (try FixtureFile.bytes("photo.jpg")))
            #expect(photo.headers[.contentType] == "image/jpeg")
            #expect(photo.headers[.xContentTypeOptions] == "nosniff")
            #expect(photo.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
            #expect(photo.headers[.cacheControl] == "private, no-store")
            let download = try await unit.get("attachments/\(target.attachment)/content?download=1")
            #expect(download.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            let small = try await unit.get("attachments/\(target.attachment)/thumbnail")
            #expect(small.headers[.contentType] == "image/jpeg")
            #expect(small.bytes.count < photo.bytes.count)
        }
    }

    private func upload(_ applicant: WebUser, _ world: WebWorld, _ id: ApplicationID) async throws -> AttachmentID {
        let path = "applications/\(id)/sections/basic"
        let before = Set(try await world.site.attachments(id).map(\.id))
        let form = try await applicant.get(path).mainForm
        let saved = try await applicant.submit(form, button: "save", files: [FixtureFile.part("f_other", "scan.pdf")])
        #expect(saved.status == .seeOther)
        let after = try await world.site.attachments(id).map(\.id)
        return try #require(after.first { !before.contains($0) })
    }
}
