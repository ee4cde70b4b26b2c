import Domain
import Expressions
package import FormEngine
package import Programmes

extension SiteContext {
    /// What the conditions of an application see besides its answers.
    package func surroundings(_ batch: Batch, _ applicant: ApplicantRecord) -> FormSurroundings {
        FormSurroundings(
            batch: batch.values(in: site.zone), applicant: applicant.values, today: today(),
            followed: applicant.followed?.values)
    }

    /// `sheet` with the values that follow from its answers.
    package func computed(
        _ programme: Programme, _ batch: Batch, _ applicant: ApplicantRecord, sheet: AnswerSheet, files: FileIndex
    ) -> AnswerSheet {
        ComputedAnswers(programme.form, files: files, surroundings: surroundings(batch, applicant)).filled(sheet)
    }

    /// The scope of an application's conditions.
    package func scope(
        _ programme: Programme, _ batch: Batch, _ applicant: ApplicantRecord, sheet: AnswerSheet, files: FileIndex
    ) -> FormScope {
        FormScope(
            form: programme.form, sheet: sheet, files: files, surroundings: surroundings(batch, applicant))
    }

    /// As much of that scope as the conditions of one section look at.
    func scope(
        of section: SectionDefinition, _ programme: Programme, _ batch: Batch, _ applicant: ApplicantRecord,
        sheet: AnswerSheet, files: FileIndex
    ) -> FormScope {
        let names = programme.form.mentions(of: section).names
        let surroundings = FormSurroundings(
            batch: names.contains("batch") ? batch.values(in: site.zone) : [:],
            applicant: names.contains("applicant") ? applicant.values : [:], today: today(),
            followed: names.contains("followed") ? applicant.followed?.values : nil)
        return FormScope(form: programme.form, sheet: sheet, files: files, surroundings: surroundings, only: names)
    }
}
