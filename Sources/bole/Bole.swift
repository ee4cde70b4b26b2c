import ArgumentParser

/// The program: everything that Bole's operators call.
@main
struct Bole: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bole",
        abstract: "The platform on which human-resources bureaus run their talent programmes.",
        subcommands: [DemoCommand.self, KeysCommand.self, PacksCommand.self, CheckCommand.self])
}
