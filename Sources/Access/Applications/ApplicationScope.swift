package import Domain

/// Which applications somebody may see, as a value that is asked in memory and translated into SQL.
///
/// A deleted application is in no scope.
package indirect enum ApplicationScope: Hashable, Sendable {
    case none
    /// Every application, drafts too.
    case all
    /// What this person fills in.
    case applicant(PersonID)
    /// What one of these units fills in as the applicant.
    case applicantUnit(Set<UnitID>)
    /// What has reached a stage of one of these units and is not (or no longer) a draft.
    case stageReached(units: Set<UnitID>)
    /// The same within one system.
    case system(SystemID, ApplicationScope)
    case any([ApplicationScope])
}
