/// What has to happen together with a transition; data only, carried out by the caller in the same transaction.
package enum Effect: Hashable, Sendable {
    /// Keep the answers as handed in, with their digest.
    case freezeSnapshot
    /// Keep the route of the situation as the application's own.
    case freezeRoute
    /// Show the comments of this stage and round to whoever gets the application back.
    case publishComments
    /// Close the answered comments of earlier rounds.
    case resolveComments
    /// Start the public announcement, for so many working days, the first day excluded.
    case startPublicity(workingDays: Int)
    /// Print the announcement (公示表).
    case printPublicity
    /// Keep the decision fields that came with the event.
    case recordDecision
    /// Take a place of the quota of the unit at this position.
    case takeQuota(stage: Int)
    /// Give a place of the quota of the unit at this position back.
    case freeQuota(stage: Int)
    /// Bar the applicant from the batch. Source: R-APPLY-15.
    case blockInBatch
    case notify(Recipient)

    /// Who is told.
    package enum Recipient: Hashable, Sendable {
        case applicant
        /// The holder of the step at this position.
        case stage(Int)
    }
}
