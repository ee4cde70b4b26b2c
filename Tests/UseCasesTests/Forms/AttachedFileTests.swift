import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Attached files")
struct AttachedFileTests {
    @Test(arguments: Backend.available)
    func goodFilesAreKeptBesideAMalformedAnswer(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let files = [
                SmallForm.file("proof", "degree.pdf", site.blobs, SampleFile.pdf, .pdf),
                SmallForm.refusedFile("proof", "virus.exe", .wrongKind(accepted: [.pdf])),
            ]
            let report = try await site.save(
                id, .li, SmallForm.basic, SmallForm.basicPost(phone: "12"), files: files
            ).value()
            #expect(!report.isSaved)
            #expect(report.fileProblems["proof"]?.map(\.name) == ["virus.exe"])
            #expect(try await site.attachments(id).map(\.name) == ["degree.pdf"])
        }
    }

    @Test(arguments: Backend.available)
    func aFieldTakesNoMoreFilesThanItsRulesSay(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let files = (1...4).map {
                SmallForm.file("proof", "\($0).pdf", site.blobs, SampleFile.pdf, .pdf)
            }
            let report = try await site.save(id, .li, SmallForm.basic, SmallForm.basicPost(), files: files).value()
            #expect(report.isSaved)
            #expect(report.fileProblems["proof"]?.map(\.problem) == [.tooManyFiles(limit: 3)])
            #expect(try await site.attachments(id).map(\.position) == [1, 2, 3])
        }
    }

    @Test(arguments: Backend.available)
    func aNewPictureTakesThePlaceOfTheFormer(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            for name in ["old.jpg", "new.jpg"] {
                let file = SmallForm.file("photo", name, site.blobs, SampleFile.jpg, .jpg)
                try await site.saved(id, .li, SmallForm.basic, SmallForm.basicPost(), files: [file])
            }
            #expect(try await site.attachments(id).map(\.name) == ["new.jpg"])
        }
    }

    @Test(arguments: Backend.available)
    func aFileForNoFileFieldIsRefused(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let files = [FieldID("phone"), FieldID("nothing")].compactMap { $0 }.map {
                SmallForm.file($0, "a.pdf", site.blobs, SampleFile.pdf, .pdf)
            }
            let report = try await site.save(id, .li, SmallForm.basic, SmallForm.basicPost(), files: files).value()
            #expect(Set(report.fileProblems.keys) == ["phone", "nothing"])
            #expect(try await site.attachments(id).isEmpty)
        }
    }

    @Test(
        arguments: Backend.available,
        [
            ("scan.PDF", "scan.PDF"), ("scan.png", "scan.pdf"), ("scan.jpeg", "scan.pdf"), ("scan", "scan.pdf"),
            ("scan.v2", "scan.v2.pdf"),
        ])
    func theEndingSaysWhatTheContentIs(backend: Backend, name: (given: String, kept: String)) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let file = SmallForm.file("proof", name.given, site.blobs, SampleFile.pdf, .pdf)
            try await site.saved(id, .li, SmallForm.basic, SmallForm.basicPost(), files: [file])
            #expect(try await site.attachments(id).map(\.name) == [name.kept])
        }
    }

    // MARK: Renaming and removing

    private func withFile(
        on backend: Backend, _ body: (TestSite, ApplicationID, AttachmentID) async throws -> Void
    ) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let file = SmallForm.file("proof", "degree.pdf", site.blobs, SampleFile.pdf, .pdf)
            try await site.saved(id, .li, SmallForm.basic, SmallForm.basicPost(), files: [file])
            try await body(site, id, try #require(try await site.attachments(id).first).id)
        }
    }

    @Test(
        arguments: Backend.available,
        [
            ("doctor", "doctor.pdf"), (" doctor ", "doctor.pdf"), ("doctor.pdf", "doctor.pdf"),
            ("doctor.PNG", "doctor.pdf"),
            ("a.b", "a.b.pdf"), ("博士证书", "博士证书.pdf"),
        ])
    func theEndingStaysWhateverIsTyped(backend: Backend, name: (typed: String, kept: String)) async throws {
        try await withFile(on: backend) { site, id, file in
            _ = try await EditAttachment(site.context).rename(TestPerson.li.actor, file, to: name.typed).value()
            #expect(try await site.attachments(id).map(\.name) == [name.kept])
        }
    }

    @Test(
        arguments: Backend.available,
        ["", "  ", ".pdf", "a/b", "a\\b", "a:b", "a\u{202E}b", "a\nb", String(repeating: "长", count: 101)])
    func aNameThatCannotBeIsRefused(backend: Backend, typed: String) async throws {
        try await withFile(on: backend) { site, id, file in
            let outcome = try await EditAttachment(site.context).rename(TestPerson.li.actor, file, to: typed)
            #expect(outcome.reasons.count == 1)
            #expect(try await site.attachments(id).map(\.name) == ["degree.pdf"])
        }
    }

    /// The order is the applicant's own, and is what reviewers see.
    @Test(arguments: Backend.available)
    func filesOfAFieldAreReordered(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let id = try await site.start(.li)
            let files = ["a.pdf", "b.pdf", "c.pdf"].map {
                SmallForm.file("proof", $0, site.blobs, SampleFile.pdf, .pdf)
            }
            try await site.saved(id, .li, SmallForm.basic, SmallForm.basicPost(), files: files)
            let edit = EditAttachment(site.context)
            func names() async throws -> [String] {
                try await site.attachments(id).filter { $0.place.field == "proof" }.map(\.name)
            }
            let first = try #require(try await site.attachments(id).first { $0.name == "a.pdf" })
            for (place, expected) in [
                (1, ["b.pdf", "a.pdf", "c.pdf"]), (9, ["b.pdf", "c.pdf", "a.pdf"]), (-3, ["a.pdf", "b.pdf", "c.pdf"]),
                (0, ["a.pdf", "b.pdf", "c.pdf"]),
            ] {
                _ = try await edit.move(TestPerson.li.actor, first.id, to: place).value()
                #expect(try await names() == expected)
            }
            #expect(try await edit.move(TestPerson.sun.actor, first.id, to: 1).isHidden)
            _ = try await edit.remove(TestPerson.li.actor, first.id).value()
            #expect(try await edit.move(TestPerson.li.actor, first.id, to: 1).reasons == [.gone])
        }
    }

    @Test(arguments: Backend.available)
    func aRemovedFileIsGone(backend: Backend) async throws {
        try await withFile(on: backend) { site, id, file async throws in
            let edit = EditAttachment(site.context)
            #expect(try await edit.view(TestPerson.li.actor, file).value().attachment.name == "degree.pdf")
            #expect(try await edit.remove(TestPerson.li.actor, file).isDone)
            #expect(try await edit.remove(TestPerson.li.actor, file).reasons == [.gone])
            #expect(try await edit.rename(TestPerson.li.actor, file, to: "x").reasons == [.gone])
            #expect(try await edit.view(TestPerson.li.actor, file).isHidden)
            #expect(try await OpenAttachment(site.context)(TestPerson.li.actor, file).isHidden)
            #expect(try await site.attachments(id).isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func aSubmissionKeepsItsFilesWhateverHappensLater(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let place = AnswerPlace(section: SmallForm.basic, field: "proof")
            try await site.decide(id, .factory, .return(nil), comments: [place: "Blurred."]).value()
            let file = try #require(try await site.attachments(id).first { $0.place.field == "proof" })
            let edit = EditAttachment(site.context)
            _ = try await edit.rename(TestPerson.li.actor, file.id, to: "other").value()
            #expect(try await site.comments(id).map(\.state) == [.answered])
            #expect(try await edit.remove(TestPerson.li.actor, file.id).isDone)
            let seen = try await ReadReview(site.context)(TestUnit.factory.actor, id).value()
            #expect(seen.snapshot.attachments.map(\.name).contains("degree.pdf"))
            #expect(try await OpenAttachment(site.context)(TestUnit.factory.actor, file.id).isDone)
        }
    }
}
