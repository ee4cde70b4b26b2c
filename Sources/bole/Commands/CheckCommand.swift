import ArgumentParser
import Foundation

/// `bole check`: proves that the records of every site agree with each other.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Proves every invariant of every site; also while a server runs (docs/operations/check.md).")

    @ArgumentParser.Option(
        help: ArgumentHelp(
            "Also prove that each of these events is kept: application, tab, ordinal, tab, hash on each line.",
            valueName: "file"))
    var receipts: String?
    @ArgumentParser.OptionGroup var options: SettingsOptions

    func run() async throws {
        // The server that answers has another current folder.
        let path = receipts.map { URL(filePath: $0).path }
        try await DeskCommand(options.read()).run(.check(receipts: path))
    }
}
