/// As much of an application's state as access depends on; the workflow knows the rest.
package enum ApplicationPhase: Hashable, Sendable {
    case draft
    /// Returned to the applicant.
    case returned
    /// With the holder of the step at this position, whatever he has to do there.
    case atStage(Int)
    /// Approved or rejected.
    case ended
    case deleted
}
