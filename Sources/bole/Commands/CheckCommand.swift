import Programmes
import Identity
import ArgumentParser
import Domain
import Logging
import UseCases

/// `bole check`: proves that the records of every site agree with each other.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Verifies hash chains, states, snapshots and attachments.")

    @ArgumentParser.OptionGroup var places: Places

    func run() async throws {
        let assembly = try await Assembly.open(places, clock: SystemWorld.clock, isDemo: false, hashing: .standard)
        var findings = 0
        for office in assembly.sites {
            let report = try await SiteCheck(office.context, blobs: office.blobs)()
            print(
                """
                \(office.context.site.id): \(report.applications) applications, \(report.events) events, \
                \(report.attachments) attachments, \(report.findings.count) findings
                """)
            for finding in report.findings { print("  \(finding)") }
            findings += report.findings.count
        }
        await assembly.close()
        if findings > 0 { throw ExitCode.failure }
    }
}
