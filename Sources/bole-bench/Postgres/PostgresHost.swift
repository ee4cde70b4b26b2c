import Domain
import Foundation
import Keys
import Programmes
import SQLText
import TestSupport
import UseCases

/// A private PostgreSQL server with a copy of a demo's world.
struct PostgresHost {
    let cluster: PostgresCluster
    let site: BenchSite
    let templates: [Template]
    static let database = "bench"

    /// - Parameter source: the demo's own database.
    init(_ folder: BenchFolder, connections: Int, copying source: BenchSite) async throws {
        cluster = try PostgresCluster(settings: ["shared_buffers = 256MB"])
        try cluster.command("CREATE DATABASE \(Self.database)")
        site = try await folder.open(postgres: cluster.url(Self.database), connections: connections)
        templates = try await TemplateReader(source).templates()
        let day = site.context.site.zone.date(of: BenchWorld.clock.now()).adding(days: -400)
        try await WorldCopy(of: templates, in: source).write(into: site, from: day)
    }

    /// What a server does by itself after many rows were written.
    func settle() throws {
        try cluster.command("VACUUM (ANALYZE)", in: Self.database)
        try cluster.command("CHECKPOINT", in: Self.database)
    }

    /// The version of the section that the writer saves.
    func version(of work: SaveWork, _ writer: Int) async throws -> Int64 {
        let (id, section) = (work.applications[writer].text, work.section.text)
        let version = try await site.database.read { connection in
            try connection.first(
                "SELECT version FROM application_sections WHERE application_id = \(id) AND section = \(section)"
            ) { $0.int(0) }
        }
        guard let version else { throw BenchError("\(id) has no answers") }
        return version
    }

    /// The processor time of all processes of the server, in seconds.
    func cpuSeconds() throws -> Double {
        let file = try String(contentsOfFile: "\(cluster.folder)/data/postmaster.pid", encoding: .utf8)
        guard let parent = file.split(separator: "\n").first.map(String.init) else { return 0 }
        let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }
        return processes.reduce(0) { $0 + Self.seconds(of: $1, below: parent) }
    }

    /// Its own time and that of its children that have ended; 0 when it is none of the server's.
    private static func seconds(of process: String, below parent: String) -> Double {
        guard let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return 0 }
        let fields = line.split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 14, process == parent || fields[1] == parent else { return 0 }
        // Fields 14–17 of proc(5), in hundredths of a second; two stand before the bracket and one begins this rest.
        return fields[11...14].compactMap { Double($0) }.reduce(0, +) / 100
    }
}
