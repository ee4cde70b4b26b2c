import ArgumentParser

/// `bole link`: a new one-time link for an account whose first one was lost or has run out.
struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Prints a new one-time link with which an account sets its password.")

    @ArgumentParser.Argument(help: "The site.")
    var site: String

    @ArgumentParser.OptionGroup var options: SettingsOptions

    @ArgumentParser.Option(help: "The user name of the account.")
    var login = "admin"

    func run() async throws {
        try await DeskCommand(options.read()).run(.link(site: site, login: login))
    }
}
