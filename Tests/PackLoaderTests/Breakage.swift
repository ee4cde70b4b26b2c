import Foundation
import PackLoader
import Testing

/// One change that makes the small pack wrong, and what has to be said about it.
struct Breakage: CustomTestStringConvertible, Sendable {
    let file: String
    let old: String
    /// What stands instead; `⟦⟧` marks the line that has to be named, else it is the first one.
    let new: String
    let message: String

    init(_ file: String, _ old: String, _ new: String, _ message: String) {
        (self.file, self.old, self.new, self.message) = (file, old, new, message)
    }

    var testDescription: String { "\(file): \(message)" }

    /// Breaks a small pack and expects the message, in this file and line, among what `load` throws.
    func check(_ load: (String) throws -> Void) throws {
        let pack = try SmallPack()
        let text = try #require(SmallPack.files[file])
        let range = try #require(text.range(of: old), "the small pack has no \(old)")
        let marked = new.contains("⟦⟧") ? new : "⟦⟧" + new
        let broken = text.replacingCharacters(in: range, with: marked)
        let before = try #require(broken.range(of: "⟦⟧")).lowerBound
        let line = broken[..<before].count { $0 == "\n" } + 1
        try pack.write(broken.replacing("⟦⟧", with: ""), to: file)
        let path = pack.path
        let errors = #expect(throws: PackErrors.self) { try load(path) }
        let expected = "\(path)/\(file):\(line): "
        let found = errors?.problems.map(\.description) ?? []
        #expect(found.contains { $0.hasPrefix(expected) && $0.contains(message) }, "\(found), not line \(line)")
    }
}
