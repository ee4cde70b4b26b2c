/// The answer to an uploaded file.
package enum FileVerdict: Hashable, Sendable {
    /// With the facts of the picture when it is one.
    case accepted(FileKind, ImageFacts?)
    /// Every reason found; never empty.
    case refused([FileProblem])
}
