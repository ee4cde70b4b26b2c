import Domain
import HTTPTypes
import TestSupport
import Testing
import UseCases

/// The list of attachments says what is missing and what stands there twice; documents are read page by page.
@Suite("Attachments, by their pages")
struct FilesFlowTests {
    private func upload(
        _ user: WebUser, _ id: ApplicationID, _ names: [String]
    ) async throws -> WebPage {
        let form = try await user.get("applications/\(id)/sections/basic").mainForm
        let files = try names.map { try FixtureFile.part("proof", $0) }
        return try await user.submit(form, button: "save", files: files)
    }

    @Test func theListSaysWhatIsMissingAndWhatIsThereTwice() async throws {
        try await TestSupport.TestSite.run { site async throws in
            try await SmallWebWorld.run(site) { world async throws in
                let li = try await world.user(TestPerson.li)
                let id = try await site.start(.li)
                let before = try await li.get("applications/\(id)/files")
                #expect(before.contains("file.missing") && before.contains("sections/basic#proof"))
                #expect(try await upload(li, id, ["scan.pdf"]).location?.contains("notice=saved") == true)
                let again = try await upload(li, id, ["scan.pdf"])
                #expect(again.location?.contains("notice=saved-twice") == true)
                let list = try await li.get("applications/\(id)/files")
                #expect(list.contains("file.duplicates") && list.contains("file.same-as"))
                #expect(list.contains("sections/basic#photo") && !list.contains("sections/basic#proof\""))
            }
        }
    }

    @Test func filesOfAFieldAreMovedByTheirButtons() async throws {
        try await TestSupport.TestSite.run { site async throws in
            try await SmallWebWorld.run(site) { world async throws in
                let li = try await world.user(TestPerson.li)
                let id = try await site.start(.li)
                _ = try await upload(li, id, ["scan.pdf", "two-pages.pdf"])
                let first = try #require(try await site.attachments(id).first)
                let list = try await li.get("applications/\(id)/files")
                let moved = try await li.submit(list.form("/testing/attachments/\(first.id)/move"), button: "1")
                #expect(moved.location == "/testing/applications/\(id)/files#file-\(first.id)")
                #expect(try await site.attachments(id).map(\.name) == ["two-pages.pdf", "scan.pdf"])
                #expect(try await li.post("attachments/\(first.id)/move", ["to": "x"]).status == .badRequest)
                let stranger = try await world.user(TestPerson.sun)
                #expect(try await stranger.post("attachments/\(first.id)/move", ["to": "0"]).status == .notFound)
            }
        }
    }

    @Test func aDocumentIsReadPageByPage() async throws {
        try await TestSupport.TestSite.run { site async throws in
            try await SmallWebWorld.run(site) { world async throws in
                let li = try await world.user(TestPerson.li)
                let id = try await site.start(.li)
                _ = try await upload(li, id, ["two-pages.pdf"])
                let file = try #require(try await site.attachments(id).first).id
                let first = try await li.get("attachments/\(file)")
                #expect(first.contains("rel=\"next\"") && !first.contains("rel=\"prev\""))
                let second = try await li.get("attachments/\(file)?page=2")
                #expect(second.contains("rel=\"prev\"") && second.contains("/picture?page=2"))
                #expect(try await li.get("attachments/\(file)?page=3").status == .notFound)
                let pictures = [
                    try await li.get("attachments/\(file)/picture"),
                    try await li.get("attachments/\(file)/picture?page=2"),
                ]
                #expect(pictures.allSatisfy { $0.headers[.contentType] == "image/jpeg" })
                #expect(pictures[0].bytes != pictures[1].bytes)
            }
        }
    }
}
