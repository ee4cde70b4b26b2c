package import Domain

/// As much of an application as access depends on.
package struct ApplicationFacts: Hashable, Sendable {
    package let system: SystemID
    /// `nil` when a unit is the applicant.
    package let applicantPerson: PersonID?
    /// `nil` when a person is the applicant; his employer is a step of the route, not this.
    package let applicantUnit: UnitID?
    /// The persons who act for the applying unit or handed in for it: theirs is the application too.
    package let stewards: Set<PersonID>
    /// The steps reached so far, in any order; a recalled or returned application keeps them.
    package let stagesReached: [StageReached]
    package let phase: ApplicationPhase

    package init(
        system: SystemID,
        applicantPerson: PersonID?,
        applicantUnit: UnitID? = nil,
        stewards: Set<PersonID> = [],
        stagesReached: [StageReached] = [],
        phase: ApplicationPhase
    ) {
        self.system = system
        self.applicantPerson = applicantPerson
        self.applicantUnit = applicantUnit
        self.stewards = stewards
        self.stagesReached = stagesReached
        self.phase = phase
    }
}
