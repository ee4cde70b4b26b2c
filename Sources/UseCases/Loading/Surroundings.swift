import Domain
import Expressions
package import FormEngine
package import Programmes

extension SiteContext {
    /// What the conditions of an application see besides its answers.
    package func surroundings(_ batch: Batch, _ person: Person?) -> FormSurroundings {
        var applicant: [String: Value] = ["name": .null, "sex": .null, "birth_date": .null]
        if let person {
            applicant = [
                "name": .text(person.name), "sex": .text(person.sex.rawValue), "birth_date": .date(person.birthDate),
            ]
        }
        return FormSurroundings(batch: batch.values(in: site.zone), applicant: applicant, today: today())
    }

    /// The scope of an application's conditions.
    package func scope(
        _ programme: Programme, _ batch: Batch, _ person: Person?, sheet: AnswerSheet, files: FileIndex
    ) -> FormScope {
        FormScope(
            form: programme.form, sheet: sheet, files: files, surroundings: surroundings(batch, person))
    }
}
