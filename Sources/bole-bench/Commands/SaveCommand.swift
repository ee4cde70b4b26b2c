import ArgumentParser
import Domain
import Foundation
import SQLText
import Store
import TestSupport
import UseCases

/// `bole-bench save`: how many pages are saved by the use case, beside the driver alone.
struct SaveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Measures saving a page, beside the raw engine; rounds alternate.")

    @OptionGroup var folder: BenchFolder

    @Option(help: "How many save at the same time.")
    var writers = 32

    @Option(help: "How long one round takes, in seconds.")
    var seconds = 3.0

    @Option(help: "How many rounds each side has.")
    var rounds = 3

    @Flag(help: "On a private PostgreSQL server, beside pgbench with the same statements.")
    var postgres = false

    @Option(help: "How many connections PostgreSQL is spoken to through.")
    var connections = 8

    @Option(help: "Where the figures are written, as JSON.")
    var output: String?

    func run() async throws {
        let site = try await folder.open()
        let report = postgres ? try await onPostgres(site) : try await onSQLite(site)
        await site.close()
        if let output { try JSONEncoder().encode(report).write(to: URL(filePath: output)) }
        print(report.text)
    }

    private func onSQLite(_ site: BenchSite) async throws -> SaveReport {
        let work = try await SaveWork(site, TemplateReader(site).templates(), writers: writers)
        let statements = try await recorded(site, work)
        for writer in 1..<max(1, writers) { try await work.save(writer) }
        let raw = try await RawSave(site, work)
        let changes = statements.filter(\.isChange).map { $0.sql.rendered().text }
        guard changes.contains(raw.statement(0).rendered().text) else {
            throw BenchError("the raw statement is not the use case's: \(changes)")
        }
        var report = SaveReport(engine: "sqlite", writers: writers)
        for _ in 0..<rounds {
            report.saves.append(
                try await Round.measure(writers: writers, for: seconds) { writer, _ in try await work.save(writer) })
            report.raw.append(
                try await Round.measure(writers: writers, for: seconds) { writer, _ in try await raw.save(writer) }.rate
            )
        }
        return report
    }

    private func onPostgres(_ source: BenchSite) async throws -> SaveReport {
        let host = try await PostgresHost(folder, connections: connections, copying: source)
        let work = try await SaveWork(host.site, host.templates, writers: writers)
        let statements = try await recorded(host.site, work)
        try host.settle()
        let names = [work.applications.map(\.text), work.people.map(\.text)]
        let ids = Dictionary(names.compactMap { all in all.first.map { ($0, all) } }) { first, _ in first }
        let bench = PgBench(statements, ids: ids)
        var report = SaveReport(engine: "postgres", writers: writers)
        for _ in 0..<rounds {
            report.saves.append(
                try await Round.measure(writers: writers, for: seconds) { writer, _ in try await work.save(writer) })
            report.raw.append(
                try bench.run(
                    folder: host.cluster.folder, database: PostgresHost.database, clients: connections,
                    seconds: seconds))
            for writer in 0..<writers { work.reread(writer, try await host.version(of: work, writer)) }
        }
        await host.site.close()
        return report
    }

    /// The statements of one save of the first writer.
    private func recorded(_ site: BenchSite, _ work: SaveWork) async throws -> [Recording.Statement] {
        let recording = Recording(site.database)
        let context = try folder.context(site, on: recording)
        try await work.save(0, in: context)
        _ = recording.takeStatements()
        try await work.save(0, in: context)
        return recording.takeStatements()
    }
}
