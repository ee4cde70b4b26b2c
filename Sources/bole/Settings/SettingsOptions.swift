import ArgumentParser
import Foundation

/// The settings as arguments; each goes before the environment, and that before the settings file.
struct SettingsOptions: ParsableArguments {
    @ArgumentParser.Option(help: "The settings file, lines of `name = value`; see docs/operations/settings.md.")
    var settings: String?

    @ArgumentParser.Option(help: "The folder with the databases and attachments of all sites.")
    var data: String?

    @ArgumentParser.Option(help: "The key file, outside the data folder.")
    var keys: String?

    @ArgumentParser.Option(help: "The folder of the site packs.")
    var packs: String?

    @ArgumentParser.Option(
        help: "The PostgreSQL database, postgresql://user@host/database; {site} in it stands for the site.")
    var database: String?

    /// - Throws: ``SettingsRefused``, or a sentence about the file.
    func read(and more: [SettingName: String?] = [:]) throws -> Settings {
        let environment = ProcessInfo.processInfo.environment
        var arguments = more.compactMapValues { $0 }
        arguments[.data] = data
        arguments[.keys] = keys
        arguments[.packs] = packs
        arguments[.database] = database
        let path = settings ?? environment[SettingName.fileVariable]
        return try SettingsReader.read(
            GivenSettings(file: try path.map(Self.contents), environment: environment, arguments: arguments))
    }

    private static func contents(of path: String) throws -> (name: String, text: String) {
        guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8)
        else { throw Refusal("the settings file \(path) cannot be read: is it there, and text in UTF-8?") }
        return (path, text)
    }
}

/// Why a command does nothing: one sentence for the operator.
struct Refusal: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) {
        description = sentence
    }
}
