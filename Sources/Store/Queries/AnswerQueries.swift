import Domain
import FormEngine
import SQLText
import UseCases

/// The SQL of the working copy of answers.
struct AnswerQueries: AnswerRows {
    let connection: any SQLConnection
    let sealing: PersonalSealing

    func sheet(of application: ApplicationID, form: FormDefinition) throws -> VersionedSheet {
        try sheet(
            "SELECT section, answers, version FROM application_sections WHERE application_id = \(application)", form)
    }

    func sheet(
        of application: ApplicationID, form: FormDefinition, only sections: Set<SectionID>
    ) throws -> VersionedSheet {
        try sheet(
            """
            SELECT section, answers, version FROM application_sections
            WHERE application_id = \(application) AND section IN (\(list: sections.sorted()))
            """, form)
    }

    private func sheet(_ query: SQL, _ form: FormDefinition) throws -> VersionedSheet {
        let rows = try connection.rows(query) {
            (section: $0.id(0) as SectionID, answers: $0.text(1), version: $0.int(2))
        }
        var sheet = AnswerSheet()
        var versions: [SectionID: Int64] = [:]
        var stored: [SectionID: StoredSection] = [:]
        let sealing = sealing.answers
        for row in rows {
            guard let definition = form.section(row.section) else { continue }
            let section = try StoredSection(parsing: row.answers, definition, sealing: sealing)
            sheet.sections[row.section] = section.answers
            stored[row.section] = section
            versions[row.section] = row.version
        }
        return VersionedSheet(sheet: sheet, versions: versions, stored: stored)
    }

    func sealed(
        _ answers: SectionAnswers, of section: SectionDefinition, since former: StoredSection?
    ) throws -> SealedSection {
        SealedSection(
            section: section.id, text: try answers.storedText(section, sealing: sealing.answers, since: former))
    }

    func save(
        _ answers: SealedSection, in id: ApplicationID, ifVersion version: Int64, ofApplication application: Int64,
        at now: Instant
    ) throws -> Int64? {
        let written = try connection.run(
            """
            UPDATE application_sections
            SET answers = \(answers.text), version = version + 1, updated_at = \(now)
            WHERE application_id = \(id) AND section = \(answers.section) AND version = \(version)
                AND EXISTS (SELECT 1 FROM applications a WHERE a.id = \(id) AND a.version = \(application))
            """)
        return written == 1 ? version + 1 : nil
    }

    func save(
        _ answers: SectionAnswers, of section: SectionDefinition, in application: ApplicationID,
        ifVersion version: Int64, at now: Instant
    ) throws -> Int64? {
        let text = try sealed(answers, of: section, since: nil).text
        let written = try connection.run(
            version == 0
                ? """
                INSERT INTO application_sections (application_id, section, answers, version, updated_at)
                VALUES (\(application), \(section.id), \(text), 1, \(now))
                ON CONFLICT DO NOTHING
                """
                : """
                UPDATE application_sections
                SET answers = \(text), version = version + 1, updated_at = \(now)
                WHERE application_id = \(application) AND section = \(section.id) AND version = \(version)
                """)
        return written == 1 ? version + 1 : nil
    }
}
