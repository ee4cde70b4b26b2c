import ArgumentParser

/// `bole restore`: puts a backup in the place of the data folder and keeps that beside it.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Proves that a backup is whole and sound, then puts it in the place of the data folder.")

    @ArgumentParser.OptionGroup var options: SettingsOptions

    @ArgumentParser.Option(help: "The folder that `bole backup` made.")
    var from: String

    func run() async throws {
        try await Restoring(options.read(), clock: SystemWorld.clock).run(from: from) { print($0) }
    }
}
