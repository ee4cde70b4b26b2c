import Access
import ArgumentParser
import Domain
import Foundation
import Programmes
import Store
import UseCases

/// `bole-bench list`: what a page of a reviewer's list costs, and that it does not read whole tables.
struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Measures a page of 50 rows of a reviewer's list.")

    @OptionGroup var folder: BenchFolder

    @Option(help: "The reviewer's account.")
    var account: String

    @Option(help: "How long is measured, in seconds.")
    var seconds = 3.0

    @Option(help: "So many applications are written to a private PostgreSQL server, which is measured instead.")
    var postgres: Int?

    @Option(help: "Where the figures are written, as JSON.")
    var output: String?

    func run() async throws {
        let site = try await folder.open()
        var reports: [ListReport] = []
        if let count = postgres {
            let host = try await PostgresHost(folder, connections: 4, copying: site)
            let begun = ContinuousClock.now
            _ = try await Seeder(host.site, host.templates, startingAt: 0).seed(count)
            print("seeded \(count) applications in \(Figure.text(begun.duration(to: .now) / .seconds(1))) s")
            try host.settle()
            reports = try await measure(host.site, "postgres") { try host.cpuSeconds() }
            await host.site.close()
        } else {
            reports = try await measure(site, "sqlite") { 0 }
        }
        await site.close()
        if let output { try JSONEncoder().encode(reports).write(to: URL(filePath: output)) }
        for report in reports { print(report.text) }
    }

    private func measure(
        _ site: BenchSite, _ engine: String, _ serverCPU: () throws -> Double
    ) async throws -> [ListReport] {
        guard let actor = try await actor(site) else { throw BenchError("there is no account \(account)") }
        let count = try await site.storage.read { try $0.applications.allIDs().count }
        var reports: [ListReport] = []
        for programme in site.context.site.programmes {
            for tab in ApplicationQuery.Tab.allCases {
                let list = ListJob(actor: actor, programme: programme.id, tab: tab)
                guard let (rows, total) = try await list.run(site.context), total > 0 else { continue }
                let before = try serverCPU()
                let context = site.context
                let round = try await Round.measure(writers: 1, for: seconds) { _, _ in
                    _ = try await list.run(context)
                }
                let cpu = try serverCPU() - before
                let plan = try await Plan.of(site, in: folder) { _ = try await list.run($0) }
                reports.append(
                    ListReport(
                        engine: engine, applications: count, tab: tab.rawValue, rows: rows, total: total,
                        milliseconds: round.seconds * 1000 / Double(max(1, round.jobs)),
                        cpu: round.cpuPerJob + cpu * 1000 / Double(max(1, round.jobs)), scans: plan.wholeTables))
            }
        }
        return reports
    }

    private func actor(_ site: BenchSite) async throws -> Actor? {
        let id = AccountID(trusted: account)
        return try await site.storage.read { try $0.accounts.find(id) }.map { $0.actor(on: $0.listener) }
    }
}
