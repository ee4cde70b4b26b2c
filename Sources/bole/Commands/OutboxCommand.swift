import ArgumentParser

/// `bole outbox`: the messages that are not sent any more, and how to send them after all.
struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "Lists parked messages by their reason; also while a server runs.")

    @ArgumentParser.Flag(help: "Lets them be tried anew.")
    var release = false

    @ArgumentParser.OptionGroup var options: SettingsOptions

    func run() async throws {
        try await DeskCommand(options.read()).run(.outbox(isReleasing: release))
    }
}
