/// One mistake in a site pack: where it stands and what was expected there.
package struct PackProblem: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The file's path, starting with the packs' folder as it was given.
    package let file: String
    /// From 1.
    package let line: Int
    /// An English sentence part for people who write packs.
    package let message: String

    package init(file: String, line: Int, message: String) {
        (self.file, self.line, self.message) = (file, line, message)
    }

    package var description: String { "\(file):\(line): \(message)" }

    package static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line) < (right.file, right.line)
    }
}
