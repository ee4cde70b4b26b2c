import Domain
import FormEngine
import Foundation
import Programmes

/// The files that make one revision of a programme, as one canonical text that a database keeps.
struct RevisionFiles {
    /// The files by their names inside the programme's folder; lists under `lists/`.
    let files: [String: String]

    private static let format: Int64 = 1
    /// The files that every programme has.
    private static let own = ["programme", "form", "workflow"]

    init(files: [String: String]) {
        self.files = files
    }

    /// `nil` when the text is of no known format.
    init?(_ text: String) {
        guard let json = try? JSONValue(parsing: text), json["format"]?.integerValue == Self.format,
            case .object(let members)? = json["files"]
        else { return nil }
        files = members.compactMapValues(\.textValue)
        guard Self.own.allSatisfy({ files["\($0).yaml"] != nil }) else { return nil }
    }

    var canonical: String {
        JSONValue.object(["format": .integer(Self.format), "files": .object(files.mapValues(JSONValue.text))])
            .canonicalText
    }

    /// What the programme in `place` consists of; `nil` when a file cannot be read as text.
    init?(_ folder: PackFolder, _ place: String, lists: [CodeListID]) {
        var files: [String: String] = [:]
        for name in Self.own {
            guard let text = Self.text(folder, "\(place)/\(name).yaml") else { return nil }
            files["\(name).yaml"] = text
        }
        let site = place.split(separator: "/").first.map(String.init) ?? ""
        for list in lists {
            let name = "lists/\(list).yaml"
            // Options that stand inside the form have no file of their own.
            let found = ["\(site)/\(name)", "_common/\(name)"].first(where: folder.exists)
            if let found { files[name] = Self.text(folder, found) }
        }
        self.init(files: files)
    }

    private static func text(_ folder: PackFolder, _ file: String) -> String? {
        folder.bytes(of: file).flatMap { String(validating: $0, as: UTF8.self) }
    }
}
