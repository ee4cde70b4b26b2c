import Foundation

/// The packs' folder: reads its files as text and lists its folders. Every problem goes to the log.
final class PackFolder {
    let path: String
    let log: ProblemLog
    private static let sizeLimit = 1_000_000
    /// Files that stand in the place of those on disk.
    private let overlay: [String: Data]

    init(path: String, log: ProblemLog, overlay: [String: Data] = [:]) {
        (self.path, self.log) = (path.hasSuffix("/") ? String(path.dropLast()) : path, log)
        self.overlay = overlay
    }

    /// The file's path as problems name it.
    func name(of file: String) -> String { "\(path)/\(file)" }

    func exists(_ file: String) -> Bool {
        overlay[file] != nil || FileManager.default.fileExists(atPath: name(of: file))
    }

    /// The names in a folder, sorted; empty when there is no such folder. Hidden ones are left out.
    func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: name(of: folder))) ?? []
        let laid = overlay.keys.filter { $0.hasPrefix("\(folder)/") }.map { String($0.dropFirst(folder.count + 1)) }
        return Set(names + laid.filter { !$0.contains("/") }).filter { !$0.hasPrefix(".") }.sorted()
    }

    func bytes(of file: String) -> Data? {
        guard let data = overlay[file] ?? FileManager.default.contents(atPath: name(of: file)) else {
            log.report(name(of: file), 1, "there is no such file")
            return nil
        }
        guard data.count <= Self.sizeLimit else {
            log.report(name(of: file), 1, "the file is larger than \(Self.sizeLimit) bytes")
            return nil
        }
        return data
    }

    /// The one document of a YAML file.
    func document(_ file: String) -> PackNode? {
        guard let data = bytes(of: file) else { return nil }
        guard let text = String(validating: data, as: UTF8.self) else {
            log.report(name(of: file), 1, "the file is not UTF-8")
            return nil
        }
        return YAMLDocument(text: text, file: name(of: file), log: log).root()
    }

    /// The mapping that a YAML file consists of.
    func mapping(_ file: String) -> Mapping? {
        document(file)?.mapping()
    }
}
