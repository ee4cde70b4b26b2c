/// Why a new name for a file is refused.
package enum FileNameProblem: Hashable, Sendable, CaseIterable {
    case empty
    case pathSeparator
    case controlCharacter
    case tooLong
}
