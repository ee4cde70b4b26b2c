package import Domain

/// What a reviewer can ask an outside register about the applicant (查看), beside a note of the form.
package struct LookUp: Hashable, Sendable {
    /// The register, by the name under which the bureau's gateway knows it, e.g. `archive`.
    package let register: RegisterID
    /// What is told to the register; nothing else leaves the site.
    package let sends: [LookUpItem]

    package init(register: RegisterID, sends: [LookUpItem]) {
        (self.register, self.sends) = (register, sends)
    }
}

/// What of an applicant may be told to a register.
package enum LookUpItem: String, Hashable, Sendable, CaseIterable {
    case name = "person.name"
    case idNumber = "person.id_number"
    case unit = "unit.name"
    case creditCode = "unit.credit_code"
}
