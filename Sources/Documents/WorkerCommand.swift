import Foundation

/// How the process that prints is started.
package struct WorkerCommand: Hashable, Sendable {
    package let executable: String
    package let arguments: [String]

    package init(executable: String, arguments: [String]) {
        (self.executable, self.arguments) = (executable, arguments)
    }

    /// The worker of this program under a Python that has Typst.
    ///
    /// - Parameters:
    ///   - python: the interpreter, as a path.
    ///   - fonts: the folders in which fonts are looked for; the system's others are not used, so that a paper looks the
    ///     same everywhere.
    ///   - seconds: after which the process ends itself when nobody did.
    package static func typst(
        python: String, fonts: [String] = Self.fonts, seconds: Int = 60
    ) -> WorkerCommand {
        let script = Bundle.module.bundleURL.appending(path: "Worker/worker.py").path
        return WorkerCommand(executable: python, arguments: ["-I", script, String(seconds)] + fonts)
    }

    /// Where Debian's package `fonts-noto-cjk` puts its fonts.
    package static let fonts = ["/usr/share/fonts/opentype/noto"]
}
