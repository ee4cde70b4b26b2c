import ArgumentParser
import Keys

/// `bole keys create`: makes the file of secrets that seals personal values.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Handles the key file.", subcommands: [Create.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Makes a new key file; refuses to overwrite one.")

        @ArgumentParser.Option(help: "Where the file is made; keep it outside the data folder and its backups.")
        var file: String

        func run() async throws {
            _ = try KeyFile.create(at: file, randomBytes: SystemWorld.randomBytes)
            print("made the key file \(file): without it nobody can read the sealed values, so keep a copy apart")
        }
    }
}
