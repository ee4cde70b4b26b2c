import Access
import Domain
import Foundation
import Programmes
import SQLText
import TestSupport
import UseCases

extension PlantedViolation {
    static let ofSealing: [PlantedViolation] = [
        PlantedViolation(
            .sealDoesNotOpen, "a mobile number", "UPDATE persons SET mobile_sealed = id_number_sealed"),
        PlantedViolation(.sealDoesNotOpen, "a profile", "UPDATE persons SET profile_sealed = ''"),
        PlantedViolation(
            .sealDoesNotOpen, "an answer",
            "UPDATE application_sections SET answers = replace(answers, 'v1.k1.', 'v1.k2.')"),
        PlantedViolation(
            .sealDoesNotOpen, "an answer that was handed in",
            "UPDATE snapshots SET content = replace(content, 'v1.k1.', 'v1.k1.A')"),
        PlantedViolation(
            .sealDoesNotOpen, "a message", "UPDATE outbox SET payload_sealed = 'v1.k1.x' WHERE done_at IS NULL"),
        PlantedViolation(
            .sealDoesNotOpen, "a private note",
            """
            INSERT INTO private_notes (application_id, account_id, content_sealed, version, at)
            SELECT a.id, 'for-bureau', 'v1.k1.x', 1, 1 FROM applications a
            """),
        PlantedViolation(.lookupDiffers, "a mobile number's key", "UPDATE persons SET mobile_key = 'x'"),
        PlantedViolation(
            .notSealed, "a mobile number in plain text",
            """
            UPDATE application_sections SET answers = '{"phone":"19900000000"}' WHERE section = 'basic'
            """),
        PlantedViolation(
            .canaryDoesNotOpen, "another installation's", "UPDATE settings SET value = 'x' WHERE name = 'key-canary'"),
        PlantedViolation(.canaryDoesNotOpen, "none", "DELETE FROM settings WHERE name = 'key-canary'"),
    ]

    static let ofEntrances: [PlantedViolation] = [
        PlantedViolation(.sessionOfInactive, "somebody who left") { world in
            try await world.signIn(.li, on: .public)
            try await world.run("UPDATE accounts SET is_active = 0 WHERE id = 'of-li'")
        },
        PlantedViolation(.sessionMisplaced, "an applicant on the intranet") { world in
            try await world.signIn(.li, on: .intranet)
        },
        PlantedViolation(
            .linkMisused, "a link after its time",
            """
            INSERT INTO one_time_links (token_hash, account_id, purpose, created_at, expires_at, used_at)
            VALUES ('x', 'of-li', 'first-password', 1, 2, 3)
            """),
    ]

    static let ofLists: [PlantedViolation] = [
        PlantedViolation(.scopeDiffers, "a programme of another system than its name says") { world in
            try await world.run("UPDATE grants SET system = 'leaders' WHERE unit_id = 'factory'")
            try world.contradict()
        },
        PlantedViolation(.listDiffers, "the same, in the unit's own list") { world in
            try await world.run("UPDATE grants SET system = 'leaders' WHERE unit_id = 'factory'")
            try world.contradict()
        },
        PlantedViolation(
            .listDiffers, "applications of a batch that is not there", tampering: "DELETE FROM batches"),
        PlantedViolation(.listDiffers, "a unit's list lacks its work", "DELETE FROM work_items"),
        PlantedViolation(
            .countDiffers, "a unit's list counts its work twice",
            """
            INSERT INTO work_items (application_id, unit_id, tab, programme, updated_at)
            SELECT a.id, 'academy', 'all', a.programme, a.updated_at FROM applications a
            """),
    ]

    static let ofLeftovers: [PlantedViolation] = [
        PlantedViolation(.temporaryLeft, "half a file of the day before yesterday") { world in
            world.site.blobs.leave("0123", seconds: 2 * 86_400)
        },
        PlantedViolation(.journalLeft, "a journal of another mode", on: [.sqlite]) { world in
            try Data("journal".utf8).write(to: URL(filePath: "\(try await world.file())-journal"))
        },
        PlantedViolation(.logTooLarge, "an overgrown log", on: [.sqlite]) { world in
            let log = try FileHandle(forWritingTo: URL(filePath: "\(try await world.file())-wal"))
            // A hole of so many bytes takes no room.
            try log.truncate(atOffset: 300 * 1024 * 1024)
            try log.close()
        },
    ]
}

extension PlantedWorld {
    fileprivate func signIn(_ person: TestPerson, on listener: Listener) async throws {
        let now = site.clock.now
        let session = StoredSession(
            account: person.account.id, site: context.site.id, listener: listener, csrf: "", createdAt: now,
            lastSeenAt: now, expiresAt: now.adding(seconds: 3600))
        try await site.storage.write { try $0.sessions.insert(session, hash: "x") }
    }

    /// Takes a pack in which the leaders' programme stands in the other system than its id begins with.
    fileprivate mutating func contradict() throws {
        let programmes = [
            try SmallProgramme.leader.programme(in: "returnees"), try SmallProgramme.innovation.programme(),
        ]
        let pack = context.site
        let changed = Site(
            id: pack.id, name: pack.name, shortName: pack.shortName, authority: pack.authority, version: pack.version,
            zone: pack.zone, support: pack.support, systems: pack.systems, programmes: programmes, texts: pack.texts)
        context = SiteContext(
            site: changed, storage: context.storage, clock: context.clock, ids: context.ids, digests: context.digests)
    }

    /// The path of the database.
    fileprivate func file() async throws -> String {
        try await site.database.read { connection in
            try connection.first("SELECT file FROM pragma_database_list WHERE name = 'main'") { $0.text(0) } ?? ""
        }
    }
}
