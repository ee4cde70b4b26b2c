import ArgumentParser

/// `bole doctor`: every condition of a safe start, what was found, and how to mend it.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Looks at everything that a safe start rests on and says how to mend it.")

    @ArgumentParser.OptionGroup var options: SettingsOptions

    func run() async throws {
        let settings = try options.read()
        let folder = DataFolder(settings.data)
        guard !FolderLock.isHeld(folder) else { return try ControlClient(folder).ask(.doctor) }
        let found = await Inspection(settings, folder: folder, clock: SystemWorld.clock).all(isThorough: true)
        for interlock in found { print(interlock.line) }
        if StartRefused(found) != nil { throw ExitCode.failure }
    }
}
