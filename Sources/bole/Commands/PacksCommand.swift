import ArgumentParser
import Domain
import PackLoader
import Texts

/// `bole packs lint`: reads every site pack and prints what is wrong with file and line.
struct PacksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "packs", abstract: "Handles site packs.", subcommands: [Lint.self, Diff.self])

    /// `bole packs diff`: what the packs of today mean for applications that were begun before.
    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compares the forms of applications in progress with the packs of today; changes nothing.")

        @ArgumentParser.OptionGroup var options: SettingsOptions

        func run() async throws {
            try await DeskCommand(options.read()).run(.revisions)
        }
    }

    struct Lint: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks all packs, runs their examples and prints forms and workflows in words.")

        @ArgumentParser.Argument(help: "The folder of the packs.")
        var packs = "SitePacks"

        @ArgumentParser.Flag(help: "Prints only what is wrong.")
        var quiet = false

        func run() async throws {
            let lint = PackLint.run(
                packs: packs, usedKeys: UsedTexts.patterns,
                today: CivilZone.china.date(of: SystemWorld.clock.now()))
            if !quiet, !lint.description.isEmpty { print(lint.description) }
            for problem in lint.problems { print("\(problem)") }
            print("packs: \(lint.problems.count) problems")
            if !lint.problems.isEmpty { throw ExitCode.failure }
        }
    }
}
