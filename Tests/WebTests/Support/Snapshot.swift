import Foundation
import TestSupport

/// A page as it is kept beside the tests: its content only, in short lines, without what differs each time.
///
/// `BOLE_RECORD_SNAPSHOTS=1 swift test --filter SnapshotTests` writes them anew; read the difference before keeping it.
struct Snapshot {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Snapshots")

    static var isRecording: Bool { ProcessInfo.processInfo.environment["BOLE_RECORD_SNAPSHOTS"] == "1" }

    let name: String
    let text: String

    /// - Parameter isWhole: with the frame around the content.
    init(_ name: String, _ page: WebPage, isWhole: Bool = false) {
        self.name = name
        let steady = page.steady
        let content = isWhole ? steady : Self.between("<main", "</main>", steady) ?? steady
        let side = isWhole ? nil : Self.between(#"<nav class="section-nav""#, "</nav>", steady)
        text = Self.tidied((side.map { $0 + "\n" } ?? "") + content)
    }

    /// What is kept; `nil` when there is nothing yet.
    var kept: String? { try? String(contentsOf: file, encoding: .utf8) }

    func record() throws {
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    /// The first line that differs, from both sides.
    func difference(from kept: String) -> String? {
        let (old, new) = (kept.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
        guard old != new else { return nil }
        let line =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        let (before, after) = (old.indices.contains(line) ? old[line] : "", new.indices.contains(line) ? new[line] : "")
        return "line \(line + 1)\n- \(before)\n+ \(after)"
    }

    private var file: URL { Self.folder.appending(path: "\(name).html") }

    private static func between(_ start: String, _ end: String, _ text: String) -> String? {
        guard let from = text.range(of: start), let to = text.range(of: end, range: from.upperBound..<text.endIndex)
        else { return nil }
        return String(text[from.lowerBound..<to.upperBound])
    }

    /// One element to a line; drawings and long lists shortened; ids counted in the order of their appearance.
    private static func tidied(_ html: String) -> String {
        var html = html.replacing(#/<svg class="icon".*?<\/svg>/#, with: "")
        html = html.replacing(#/(<option [^>]*>[^<]*<\/option>(?:<\/?optgroup[^>]*>)*){4,}/#) { match in
            "<!-- \(match.0.components(separatedBy: "<option ").count - 1) options\(chosen(in: match.0)) -->"
        }
        html = html.replacing(#/>[0-9a-f]{12}</#, with: ">HASH<")
        var ids: [Substring] = []
        html = html.replacing(#/01[0-9a-z]{24}/#) { match in
            if !ids.contains(match.0) { ids.append(match.0) }
            return "id-\((ids.firstIndex(of: match.0) ?? 0) + 1)"
        }
        let lines = html.replacing("><", with: ">\n<").split(separator: "\n").map(String.init)
        return shortened(lines).joined(separator: "\n") + "\n"
    }

    /// Of records and files that follow each other only the first is kept.
    private static func shortened(_ lines: [String]) -> [String] {
        let ends = [#"<section class="sheet-record""#: "</section>", #"<li class="file""#: "</li>"]
        var (kept, end, closed): ([String], String?, String?) = ([], nil, nil)
        for line in lines {
            if let ending = end {
                if line == ending { end = nil }
                continue
            }
            let repeated = ends.first { line.hasPrefix($0.key) && closed == $0.value }
            if let repeated {
                if kept.last != "<!-- and so on -->" { kept.append("<!-- and so on -->") }
                end = repeated.value
                continue
            }
            kept.append(line)
            closed = ends.values.first { $0 == line }
        }
        return kept
    }

    private static func chosen(in options: Substring) -> String {
        options.firstMatch(of: #/<option value="([^"]*)" selected>/#).map { ", chosen: \($0.1)" } ?? ""
    }
}
