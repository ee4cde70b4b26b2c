import SQLText

/// Why one attempt at a transaction came to nothing, by what may be done about it.
enum Setback: Error {
    /// Another transaction was first: the same work may be tried again.
    case conflict(SQLFailure)
    /// The connection was lost before anything could be kept: the same work may be tried on a new one.
    case lost(SQLFailure)
    /// To be told to the caller: a refusal, the body's own error, or a COMMIT whose outcome nobody knows.
    case final(any Error)
}
