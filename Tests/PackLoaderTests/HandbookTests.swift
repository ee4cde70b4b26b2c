import Domain
import FormEngine
import Foundation
import PackLoader
import Programmes
import Testing

/// `docs/packs.md` says what is so: its files are those that lie beside it, and they load.
@Suite struct HandbookTests {
    private static let repository = URL(filePath: sitePacks).deletingLastPathComponent()
    private static let example = repository.appending(path: "docs/packs-example")

    @Test func everyFileThatIsPrintedLiesBesideIt() throws {
        let printed = try Handbook().files
        let kept = try FileManager.default.subpathsOfDirectory(atPath: Self.example.path(percentEncoded: false))
            .filter { $0.hasSuffix(".yaml") }
        #expect(printed.map(\.path).sorted() == kept.sorted())
        for file in printed {
            let text = try String(contentsOf: Self.example.appending(path: file.path), encoding: .utf8)
            #expect(file.text == text, "\(file.path) differs from what docs/packs.md prints")
        }
    }

    @Test func theProgrammeLoadsWithItsRulesAndExamples() throws {
        let packs = try Workshop()
        let sites = try loadSites(packs: packs.path)
        let programme = try #require(sites.first { $0.id == "anhui" }?.programme("leaders/skill-star"))
        #expect(programme.rules.map(\.id) == ["age", "level", "years", "contest"])
        try packs.append(try Handbook().batch, to: "anhui/demo/batches.yaml")
        let anhui = try loadSite("anhui", packs: packs.path)
        let demo = try #require(try loadDemo(site: anhui, packs: packs.path, today: testDay))
        #expect(demo.batches.contains { $0.programme == "leaders/skill-star" })
    }

    /// What the table “When the lint complains” says one would write, and what the lint says to it.
    @Test(arguments: [
        ("form.yaml", "label: 职业（工种）, kind: text, min: 2", "label: 职业（工种）, kind: text, minimum: 2", "`minimum: 2`"),
        ("form.yaml", "list: contest_levels", "list: contest_level", "`list: contest_level`"),
        ("programme.yaml", "basic.years >= batch.min_years", "basic.year >= batch.min_years", "`basic.year >= …`"),
        (
            "programme.yaml", "basic.years >= batch.min_years", "basic.trade >= batch.min_years",
            "`basic.trade >= batch.min_years`"
        ),
        ("workflow.yaml", "reject: plain\n", "", "a workflow without `reject:`"),
        ("programme.yaml", "row.place <= 3", "row.place <= 2", "`row.place <= 2` in the rule"),
    ]) func theLintComplainsAsTheTableSays(_ change: (file: String, old: String, new: String, row: String)) throws {
        let packs = try Workshop()
        let file = "anhui/leaders/skill-star/\(change.file)"
        try packs.replace(change.old, with: change.new, in: file)
        let path = packs.path
        let errors = #expect(throws: PackErrors.self) { try loadSites(packs: path) }
        let said = try #require(try Handbook().complaints[change.row], "the table has no row \(change.row)")
        let found = errors?.problems.map(\.description) ?? []
        #expect(found.contains { said.fits($0) }, "\(said) is not among \(found)")
    }
}

/// What the page for those who write packs prints.
private struct Handbook {
    private let lines: [String]

    init() throws {
        let page = URL(filePath: sitePacks).deletingLastPathComponent().appending(path: "docs/packs.md")
        lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    }

    /// The fenced files, each under a line that names it.
    var files: [(path: String, text: String)] {
        lines.indices.compactMap { index in
            let line = lines[index]
            guard line.hasPrefix("`SitePacks/"), line.hasSuffix("`"), index + 2 < lines.count,
                lines[index + 2] == "```yaml"
            else { return nil }
            let body = lines[(index + 3)...].prefix { $0 != "```" }
            return (String(line.dropFirst("`SitePacks/".count).dropLast()), body.joined(separator: "\n") + "\n")
        }
    }

    /// The batch for the demo world: the fenced text that names no file.
    var batch: String {
        guard let start = lines.firstIndex(where: { $0.contains("add a batch to") }),
            let fence = lines[start...].firstIndex(of: "```yaml")
        else { return "" }
        return lines[(fence + 1)...].prefix { $0 != "```" }.joined(separator: "\n") + "\n"
    }

    /// What the lint says, by what one wrote.
    var complaints: [String: Complaint] {
        let rows = lines.filter { $0.hasPrefix("| ") && $0.contains("` |") && $0.contains(".yaml:") }
        return Dictionary(
            rows.map { row in
                let cells = row.components(separatedBy: " | ")
                let said = (cells.last ?? "").trimmingCharacters(in: CharacterSet(charactersIn: "` |"))
                return (String((cells.first ?? "").dropFirst(2)), Complaint(parts: said.components(separatedBy: "…")))
            }
        ) { first, _ in first }
    }
}

/// A printed message, with “…” for what is left out.
private struct Complaint: CustomStringConvertible {
    let parts: [String]

    var description: String { parts.joined(separator: "…") }

    func fits(_ message: String) -> Bool {
        var rest = message[...]
        for part in parts where !part.isEmpty {
            guard let range = rest.range(of: part) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }
}

/// A copy of the packs with the programme of the page in it.
private struct Workshop: ~Copyable {
    let path: String

    init() throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "handbook-\(UUID().uuidString)")
        path = folder.path(percentEncoded: false)
        try files.copyItem(at: URL(filePath: sitePacks), to: folder)
        let example = URL(filePath: sitePacks).deletingLastPathComponent().appending(path: "docs/packs-example")
        for file in try files.subpathsOfDirectory(atPath: example.path(percentEncoded: false))
        where file.hasSuffix(".yaml") {
            let target = folder.appending(path: file)
            try files.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try files.copyItem(at: example.appending(path: file), to: target)
        }
        try replace("[academic-leader]", with: "[academic-leader, skill-star]", in: "anhui/leaders/system.yaml")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func replace(_ old: String, with new: String, in file: String) throws {
        let url = URL(filePath: path).appending(path: file)
        let text = try String(contentsOf: url, encoding: .utf8)
        let range = try #require(text.range(of: old), "\(file) has no \(old)")
        try Data(text.replacingCharacters(in: range, with: new).utf8).write(to: url)
    }

    func append(_ text: String, to file: String) throws {
        let url = URL(filePath: path).appending(path: file)
        let former = try String(contentsOf: url, encoding: .utf8)
        try Data((former + (former.hasSuffix("\n") ? "" : "\n") + text).utf8).write(to: url)
    }
}
