import UseCases

/// A stretch of a list, in the order in which it was read.
struct ListRun {
    let keys: [ListKey]
    /// From where reading goes on; `nil` at the end of the list.
    let end: ListKey?
    /// Whether it ended because the search had gone far enough.
    let isCut: Bool
}
