/// What a transaction may do and see.
enum TransactionKind {
    /// One unchanging snapshot.
    case read
    /// As if no other transaction ran at the same time.
    case write

    /// The statement that begins it.
    var opening: String {
        switch self {
        case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        case .write: "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"
        }
    }
}
