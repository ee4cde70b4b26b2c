/// In which order a list is read, by when its applications last moved.
package enum ListOrder: String, Hashable, Sendable, CaseIterable {
    case newestFirst = "newest"
    /// What has waited longest comes first.
    case oldestFirst = "oldest"
}
