import ArgumentParser

/// The program: everything that Bole's operators call.
@main
struct Bole: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bole",
        abstract: "The platform on which human-resources bureaus run their talent programmes.",
        subcommands: [
            ServeCommand.self, InitCommand.self, LinkCommand.self, DoctorCommand.self, CheckCommand.self,
            BackupCommand.self, RestoreCommand.self, MigrateCommand.self, DemoCommand.self, KeysCommand.self,
            CopyCommand.self, OutboxCommand.self, PacksCommand.self,
        ])
}
