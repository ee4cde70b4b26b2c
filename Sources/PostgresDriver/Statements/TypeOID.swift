/// The numbers of PostgreSQL's own types, the same in every database (pg_type.dat).
enum TypeOID {
    /// Lets the server find out, which it can for a NULL.
    static let unknown: UInt32 = 0
    static let truth: UInt32 = 16
    static let bytes: UInt32 = 17
    static let integer: UInt32 = 20
    static let text: UInt32 = 25
}
