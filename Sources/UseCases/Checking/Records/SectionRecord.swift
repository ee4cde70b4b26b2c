package import Domain

/// A section of the working copy as it is stored: JSON with sealed values.
package struct SectionRecord: Sendable {
    package let section: SectionID
    package let answers: String

    package init(section: SectionID, answers: String) {
        (self.section, self.answers) = (section, answers)
    }
}
