import ArgumentParser
import Foundation

/// `bole backup`: copies databases and attachments, also while a server runs.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Writes databases and attachments to a new folder; the key file is not in it.")

    @ArgumentParser.OptionGroup var options: SettingsOptions

    @ArgumentParser.Option(help: "The folder to make; it must not be there yet or be empty.")
    var to: String

    func run() async throws {
        // The server has another working folder.
        let target = URL(filePath: to).standardizedFileURL.path
        try await DeskCommand(options.read()).run(.backup(to: target))
    }
}
