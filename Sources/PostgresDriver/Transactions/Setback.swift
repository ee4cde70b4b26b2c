import SQLText

/// Why one attempt at a transaction came to nothing, by what may be done about it.
enum Setback: Error {
    /// Another transaction was first: the same work may be tried again.
    case conflict(SQLFailure)
    /// A unique key is taken, by what was there before or by a transaction that ran at the same time and that this one
    /// could not see; a repetition tells which.
    case collision(any Error)
    /// The connection was lost before anything could be kept: the same work may be tried on a new one.
    case lost(SQLFailure)
    /// To be told to the caller: a refusal, the body's own error, or a COMMIT whose outcome nobody knows.
    case final(any Error)

    /// What the caller is told when nothing more is tried.
    var reason: any Error {
        switch self {
        case .conflict(let failure), .lost(let failure): failure
        case .collision(let error), .final(let error): error
        }
    }
}
