import Domain
import SQLText
import TestSupport
import Testing
import UseCases

extension PlantedViolation {
    static let ofFiles: [PlantedViolation] = [
        PlantedViolation(.fileMissing, "a file is gone") { world in
            world.site.blobs.lose(try await world.aFile().blob)
        },
        PlantedViolation(.fileMissing, "the file of a removed attachment is gone") { world in
            world.site.blobs.lose(try await world.aFile().blob)
            try await world.run("UPDATE attachments SET removed_at = 1")
        },
        PlantedViolation(.fileDamaged, "a file has another content") { world in
            world.site.blobs.damage(try await world.aFile().blob)
        },
        PlantedViolation(.fileSizeDiffers, "a row has another size", "UPDATE attachments SET size = size + 1"),
        PlantedViolation(.fileOfAnother, "a submission holds another one's files") { world in
            let other = world.corrected
            try await world.run("UPDATE attachments SET application_id = \(other.text)")
        },
        PlantedViolation(.fileUnused, "an old file belongs to nobody") { world in
            world.site.blobs.age(world.site.blobs.store(SampleFile.pdf), seconds: 3 * 86_400)
        },
        PlantedViolation(
            .submissionMissing, "the row points to nothing",
            "UPDATE applications SET snapshot_id = 99 WHERE snapshot_id IS NOT NULL"),
        PlantedViolation(.submissionMissing, "an earlier submission is gone") { world in
            let first = try await world.firstSubmission()
            try await world.run("DELETE FROM snapshot_attachments WHERE snapshot_id = \(first)")
            try await world.run("DELETE FROM snapshots WHERE id = \(first)")
        },
        PlantedViolation(.submissionAltered, "an earlier submission says something else") { world in
            let first = try await world.firstSubmission()
            try await world.run(
                "UPDATE snapshots SET content = replace(content, 'Metallurgy', 'Astrology') WHERE id = \(first)")
        },
        PlantedViolation(.submissionAltered, "another digest", "UPDATE snapshots SET digest = 'x'"),
        PlantedViolation(
            .submissionAltered, "a file has another name", "UPDATE snapshot_attachments SET name = 'other.pdf'"),
        PlantedViolation(.submissionUnreadable, "a submission is no JSON", "UPDATE snapshots SET content = '{'"),
    ]

    static let ofMessages: [PlantedViolation] = [
        PlantedViolation(
            .messageOfNothing, "a message of an application that is not there",
            "UPDATE outbox SET dedup_key = 'nobody/1/' || dedup_key"),
        PlantedViolation(.messageOfNothing, "a message of an event that is not there") { world in
            try await world.run("UPDATE outbox SET dedup_key = \(world.passed.text) || '/99/' || dedup_key")
        },
        PlantedViolation(.messageOfNothing, "a message of nothing at all", "UPDATE outbox SET dedup_key = id"),
        PlantedViolation(.messageStuck, "nobody sends it", "UPDATE outbox SET due_at = 0"),
    ]
}

extension PlantedWorld {
    /// A file of the application that was passed.
    fileprivate func aFile() async throws -> UseCases.Attachment {
        let files = try await site.attachments(passed)
        return try #require(files.first)
    }

    /// The row of the first of two submissions.
    fileprivate func firstSubmission() async throws -> Int64 {
        let id = corrected.text
        let found = try await site.database.read { connection in
            try connection.first("SELECT min(id) FROM snapshots WHERE application_id = \(id)") { $0.int(0) }
        }
        return try #require(found)
    }
}
