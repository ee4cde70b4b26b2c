import ArgumentParser

/// The command line of `bole-bench`, which `scripts/bench` uses and nobody installs.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bole-bench", abstract: "Fills demo folders with many applications, and measures.",
        subcommands: [SeedCommand.self, SaveCommand.self, ListCommand.self])
}
