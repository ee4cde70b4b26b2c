package import Domain
package import FormEngine

/// The working copy of the answers: one row per application and section.
package protocol AnswerRows {
    /// Every saved section with its version.
    func sheet(of application: ApplicationID, form: FormDefinition) throws -> VersionedSheet

    /// Writes a section where its stored version is still `version` (0 = never saved).
    /// - Returns: the new version; `nil` when somebody saved it meanwhile, and nothing is written then.
    func save(
        _ answers: SectionAnswers, of section: SectionDefinition, in application: ApplicationID,
        ifVersion version: Int64, at now: Instant
    ) throws -> Int64?
}

/// An answer sheet with the versions of its sections.
package struct VersionedSheet: Sendable {
    package let sheet: AnswerSheet
    package let versions: [SectionID: Int64]

    package init(sheet: AnswerSheet, versions: [SectionID: Int64]) {
        (self.sheet, self.versions) = (sheet, versions)
    }

    /// 0 when the section was never saved.
    package func version(of section: SectionID) -> Int64 {
        versions[section] ?? 0
    }
}
