/// The checks that are statements over whole tables, each run in a transaction of its own.
package enum TableCheck: String, Hashable, Sendable, CaseIterable {
    /// What the engine itself finds wrong with its pages, indexes and columns.
    case engine
    case references
    case rules
    case schema
    case uniqueness
    case ranks
    case quotas
    case entrances
    case messages
    /// Comments with what published and answered them, and reviewers' private notes.
    case remarks
    case canary
    /// What the engine left beside its file.
    case leftovers
}
