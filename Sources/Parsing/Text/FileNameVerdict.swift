/// The answer to a wish to rename a file.
package enum FileNameVerdict: Hashable, Sendable {
    /// The whole new name, with the old extension.
    case accepted(String)
    /// Every reason, in the order of ``FileNameProblem``; never empty.
    case refused([FileNameProblem])
}
