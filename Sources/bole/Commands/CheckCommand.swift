import ArgumentParser

/// `bole check`: proves that the records of every site agree with each other.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Verifies files, hash chains, states, snapshots and attachments; also while a server runs.")

    @ArgumentParser.OptionGroup var options: SettingsOptions

    func run() async throws {
        try await DeskCommand(options.read()).run(.check)
    }
}
