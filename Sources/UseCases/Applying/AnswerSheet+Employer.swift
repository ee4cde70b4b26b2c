import Domain
package import FormEngine

extension AnswerSheet {
    /// The sheet with the employer to whom the applicant is bound now, `nil` = to nobody.
    ///
    /// The employer may have changed since the form was begun; the binding decides (A-21, R-ACC-10).
    package func withEmployer(_ name: String?, in form: FormDefinition) -> AnswerSheet {
        var sheet = self
        for section in form.sections where section.records == nil {
            for field in section.fields {
                guard case .unit = field.kind else { continue }
                var answers = sheet.answers(of: section).single
                answers[field.id] = name.map(Answer.text)
                sheet.sections[section.id] = .single(answers)
            }
        }
        return sheet
    }
}
