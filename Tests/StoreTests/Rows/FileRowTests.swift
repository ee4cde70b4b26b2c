import Domain
import FormEngine
import Programmes
import TestSupport
import Testing
import UseCases

@Suite("Attachments and snapshots in the database")
struct FileRowTests {
    @Test(arguments: Backend.available)
    func aRemovedFileLeavesTheFormAndIsStillFound(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                _ = try store.applications.insert(Sample.application())
                let (first, second) = (
                    Sample.attachment("a1", "one.pdf"), Sample.attachment("a2", "two.pdf", position: 2)
                )
                try store.attachments.insert(second)
                try store.attachments.insert(first)
                #expect(try store.attachments.list(of: "app-1") == [first, second])
                #expect(try store.attachments.remove("a1", at: SmallSite.now))
                #expect(try !store.attachments.remove("a1", at: SmallSite.now))
                #expect(try !store.attachments.rename("a1", to: "other.pdf"))
                #expect(try store.attachments.list(of: "app-1") == [second])
                #expect(try store.attachments.find("a1") == first)
                #expect(try store.attachments.find("a9") == nil)
            }
        }
    }

    @Test(arguments: Backend.available)
    func aSnapshotKeepsTheNamesOfItsTime(backend: Backend) async throws {
        let form = try SmallForm.definition()
        let basic = try #require(form.section(SmallForm.basic))
        let sheet = AnswerSheet(sections: [
            basic.id: .single(["phone": .text("13912345678"), "speciality": .text("Slag")]), "papers": .records([]),
        ])
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                _ = try store.applications.insert(Sample.application())
                let files = [Sample.attachment("a1", "old.pdf"), Sample.attachment("a2", "gone.pdf", position: 2)]
                for file in files { try store.attachments.insert(file) }
                let snapshot = Snapshot(
                    id: 0, application: "app-1", pass: 1, sheet: sheet, attachments: files, digest: "d",
                    at: SmallSite.now)
                let id = try store.snapshots.insert(snapshot, form: form)
                _ = try store.attachments.rename("a1", to: "new.pdf")
                _ = try store.attachments.remove("a2", at: SmallSite.now)

                let read = try store.snapshots.find(id, form: form)
                #expect(read?.attachments.map(\.name) == ["old.pdf", "gone.pdf"])
                #expect(read?.sheet == sheet)
                #expect(read?.digest == "d")
                #expect(try store.snapshots.find(application: "app-1", pass: 1, form: form)?.id == id)
                #expect(try store.snapshots.find(application: "app-1", pass: 2, form: form) == nil)
                #expect(try store.snapshots.holds("a2", snapshot: id))
                #expect(try !store.snapshots.holds("a3", snapshot: id))
                #expect(try store.attachments.list(of: "app-1").map(\.name) == ["new.pdf"])
            }
        }
    }
}
