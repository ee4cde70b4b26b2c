import Foundation

/// A folder with a few assets, gone with the test that made it.
final class AssetFolder: Sendable {
    let url = FileManager.default.temporaryDirectory.appending(path: "bole-assets-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: url.appending(path: "icons"), withIntermediateDirectories: true)
        try Data("body { color: black }\n".utf8).write(to: url.appending(path: "bole.css"))
        try Data("<svg/>".utf8).write(to: url.appending(path: "icons/seal.svg"))
        try Data("secret".utf8).write(to: url.appending(path: "notes.bak"))
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
