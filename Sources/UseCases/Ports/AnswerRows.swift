package import Domain
package import FormEngine

/// The working copy of the answers: one row per application and section.
package protocol AnswerRows {
    /// Every saved section with its version.
    func sheet(of application: ApplicationID, form: FormDefinition) throws -> VersionedSheet

    /// Some sections with their versions; those that were never saved are left out.
    func sheet(of application: ApplicationID, form: FormDefinition, only sections: Set<SectionID>) throws
        -> VersionedSheet

    /// The answers as they will be stored; writes nothing.
    ///
    /// - Parameter former: what is stored, from which sealed answers are taken that did not change.
    func sealed(_ answers: SectionAnswers, of section: SectionDefinition, since former: StoredSection?) throws
        -> SealedSection

    /// Writes a section where its stored version is still `version` and the application's own is still `application`.
    /// - Returns: the new version; `nil` when either has changed, and nothing is written then.
    func save(
        _ answers: SealedSection, in id: ApplicationID, ifVersion version: Int64, ofApplication application: Int64,
        at now: Instant
    ) throws -> Int64?

    /// Writes a section where its stored version is still `version` (0 = never saved).
    /// - Returns: the new version; `nil` when somebody saved it meanwhile, and nothing is written then.
    func save(
        _ answers: SectionAnswers, of section: SectionDefinition, in application: ApplicationID,
        ifVersion version: Int64, at now: Instant
    ) throws -> Int64?
}

/// A section's answers as they are stored, personal ones sealed.
package struct SealedSection: Sendable {
    package let section: SectionID
    package let text: String

    package init(section: SectionID, text: String) {
        (self.section, self.text) = (section, text)
    }
}

/// An answer sheet with the versions of its sections.
package struct VersionedSheet: Sendable {
    package let sheet: AnswerSheet
    package let versions: [SectionID: Int64]
    /// As it is stored.
    package let stored: [SectionID: StoredSection]

    package init(sheet: AnswerSheet, versions: [SectionID: Int64], stored: [SectionID: StoredSection]) {
        (self.sheet, self.versions, self.stored) = (sheet, versions, stored)
    }

    /// 0 when the section was never saved.
    package func version(of section: SectionID) -> Int64 {
        versions[section] ?? 0
    }
}
