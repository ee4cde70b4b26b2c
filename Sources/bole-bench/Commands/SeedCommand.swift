import ArgumentParser
import Domain
import UseCases

/// `bole-bench seed`: fills the database of a site with many applications, as real as those of the demo.
struct SeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seed", abstract: "Copies the applications of a demo many times.")

    @OptionGroup var folder: BenchFolder

    @Option(help: "How many applications are written, in all states.")
    var applications = 100_000

    @Option(help: "How many complete drafts are written besides.")
    var drafts = 0

    @Option(help: "How many records a section of one more draft has.")
    var records = 0

    @Option(help: "The number of the first one; those below it were written before.")
    var first = 0

    @Option(help: "Where it is written down what was made.")
    var prepared: String?

    func run() async throws {
        let site = try await folder.open()
        let begun = ContinuousClock.now
        let templates = try await TemplateReader(site).templates()
        let seeder = try await Seeder(site, templates, startingAt: first)
        var made = Prepared()
        made.applications = try await seeder.seed(applications)
        let complete = templates.filter { !$0.snapshots.isEmpty && $0.application.pass == 1 }.map(\.asDraft)
        if drafts > 0 {
            made.drafts = try await Seeder(site, complete, startingAt: first + applications).seed(drafts)
        }
        if records > 0 {
            let next = first + applications + drafts
            made.crowded = try await Crowded.make(records, of: complete, in: site, startingAt: next)
        }
        let seconds = begun.duration(to: .now) / .seconds(1)
        if let prepared { try made.write(to: prepared) }
        await site.close()
        print("seeded \(applications + drafts) applications in \(Figure.text(seconds)) s")
    }
}
