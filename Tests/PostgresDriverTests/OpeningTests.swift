import Foundation
import Keys
import PostgresDriver
import SQLText
import TestSupport
import Testing

@Suite struct OpeningTests {
    @Test func aServerThatIsNotThereIsReported() async throws {
        let found = await refusal("postgresql:///bole?host=/nowhere/at/all")
        guard case .unreachable(let server, let reason) = found else { throw Unexpected(found) }
        #expect(server == "/nowhere/at/all")
        #expect(!reason.isEmpty)
    }

    @Test(arguments: ["wrong", ""])
    func aWrongOrMissingPasswordIsReportedWithoutIt(password: String) async throws {
        let cluster = try PostgresCluster.shared()
        let name = try await cluster.emptyDatabases.borrow()
        defer { cluster.emptyDatabases.giveBack(name) }
        try Self.makeLockedUser(on: cluster)
        let address = cluster.url(name, user: "locked").revealed
        let found = await refusal(password.isEmpty ? address : "\(address)&password=\(password)")
        #expect(found == .notAdmitted(server: cluster.folder, user: "locked"))
        #expect(found?.description.contains("wrong or missing") == true)
    }

    @Test func theRightPasswordOpens() async throws {
        let cluster = try PostgresCluster.shared()
        let name = try await cluster.emptyDatabases.borrow()
        defer { cluster.emptyDatabases.giveBack(name) }
        try Self.makeLockedUser(on: cluster)
        let address = cluster.url(name, user: "locked").revealed
        let database = try await PostgresDatabase.open(try PostgresSettings(url: Secret("\(address)&password=s3cret")))
        let user = try await database.texts("SELECT current_user")
        #expect(user == ["locked"])
        await database.close()
    }

    @Test func anUnknownUserIsNotAdmitted() async throws {
        let cluster = try PostgresCluster.shared()
        let found = await refusal(cluster.url("postgres", user: "nobody_knows").revealed)
        #expect(found == .notAdmitted(server: cluster.folder, user: "nobody_knows"))
    }

    @Test func aMissingDatabaseIsReported() async throws {
        let cluster = try PostgresCluster.shared()
        let found = await refusal(cluster.url("nothing_here").revealed)
        #expect(found == .missingDatabase(server: cluster.folder, database: "nothing_here"))
    }

    @Test func aDatabaseOfAnotherEncodingIsRefused() async throws {
        let cluster = try PostgresCluster.shared()
        try cluster.command(
            "CREATE DATABASE latin TEMPLATE template0 ENCODING LATIN1 LOCALE 'C' LOCALE_PROVIDER libc")
        let found = await refusal(cluster.url("latin").revealed)
        #expect(found == .settingRefused("server_encoding", found: "LATIN1", needed: "UTF8"))
    }

    @Test func aDatabaseThatAnswersBeforeTheDiskHasTheWriteIsRefused() async throws {
        let cluster = try PostgresCluster.shared()
        let name = "hasty"
        try cluster.command("CREATE DATABASE \(name)")
        try cluster.command("ALTER DATABASE \(name) SET synchronous_commit = off")
        let found = await refusal(cluster.url(name).revealed)
        #expect(found == .settingRefused("synchronous_commit", found: "off", needed: "on"))
        try cluster.command("ALTER DATABASE \(name) SET synchronous_commit = remote_apply")
        let database = try await PostgresDatabase.open(try cluster.settings(name))
        await database.close()
    }

    @Test(arguments: ["fsync", "full_page_writes"])
    func aServerThatMayLoseWhatItAnsweredIsRefused(setting: String) async throws {
        let cluster = try PostgresCluster(settings: ["\(setting) = off"])
        let found = await refusal(cluster.url("postgres").revealed)
        #expect(found == .settingRefused(setting, found: "off", needed: "on"))
        #expect(found?.description.contains("unsafe") == true)
    }

    @Test func closingAnswersWhatWaitsAndRefusesWhatComesLater() async throws {
        try await withNamedDatabase { database, name in
            async let outcome = failures(of: 1...300) { number in
                try await database.write { try $0.run("INSERT INTO notes (body) VALUES (\("note \(number)"))") }
            }
            await database.close()
            let answered = await outcome
            #expect(answered.allSatisfy { $0 == nil || $0 == .connection })
            #expect(await failure(of: { try await database.read { $0.dialect.engine } })?.kind == .connection)
            await database.close()
            let again = try await PostgresDatabase.open(try PostgresCluster.shared().settings(name))
            let kept = Int64(answered.count { $0 == nil })
            let found = try await again.numbers("SELECT count(*) FROM notes")
            #expect(found == [kept])
            await again.close()
        }
    }

    @Test func tooManyWaitingJobsAreToldSo() async throws {
        try await withDatabase(connections: 2, queueLimit: 40) { database in
            let kinds = await failures(of: 1...400) { _ in
                try await database.read { _ in Thread.sleep(forTimeInterval: 0.01) }
            }
            #expect(kinds.allSatisfy { $0 == nil || $0 == .busy })
            #expect(kinds.count { $0 == nil } >= 40)
            #expect(kinds.contains(.busy))
            let after = try await database.numbers("SELECT 1")
            #expect(after == [1])
        }
    }

    @Test func aDatabaseThatNobodyHoldsEndsItsConnections() async throws {
        let cluster = try PostgresCluster.shared()
        let name = try await cluster.emptyDatabases.borrow()
        defer { cluster.emptyDatabases.giveBack(name) }
        try await openAndForget(try cluster.settings(name))
        let watcher = try await PostgresDatabase.open(try cluster.settings("postgres"))
        var left = try await connections(to: name, watcher)
        for _ in 1...100 where left > 0 {
            try await Task.sleep(for: .milliseconds(20))
            left = try await connections(to: name, watcher)
        }
        #expect(left == 0)
        await watcher.close()
    }

    private func openAndForget(_ settings: PostgresSettings) async throws {
        let database = try await PostgresDatabase.open(settings)
        let answer = try await database.numbers("SELECT 1")
        #expect(answer == [1])
    }

    private func connections(to name: String, _ watcher: PostgresDatabase) async throws -> Int64 {
        try await watcher.numbers("SELECT count(*) FROM pg_stat_activity WHERE datname = \(name)").first ?? 0
    }

    private func refusal(_ address: String) async -> PostgresOpenFailure? {
        do throws(PostgresOpenFailure) {
            let settings = try PostgresSettings(url: Secret(address), connectSeconds: 1)
            await (try PostgresDatabase.open(settings)).close()
            return nil
        } catch {
            #expect(!error.description.contains("s3cret"))
            return error
        }
    }

    private static func makeLockedUser(on cluster: PostgresCluster) throws {
        try cluster.command(
            """
            DO $$ BEGIN
                PERFORM pg_advisory_xact_lock(1);
                IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'locked') THEN
                    CREATE ROLE locked LOGIN PASSWORD 's3cret';
                END IF;
            END $$
            """)
    }

    private struct Unexpected: Error {
        let found: PostgresOpenFailure?

        init(_ found: PostgresOpenFailure?) {
            self.found = found
        }
    }
}
