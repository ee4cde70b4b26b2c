package import Domain

/// Answers that later revisions had no place for; rows are only ever added.
package protocol KeptAnswerRows {
    /// In the order in which they were put aside.
    func list(of application: ApplicationID) throws -> [KeptAnswer]

    /// Adds what one move put aside, in order.
    func insert(_ answers: [KeptAnswer]) throws
}
