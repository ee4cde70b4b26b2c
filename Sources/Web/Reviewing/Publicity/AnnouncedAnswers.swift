import FormEngine
import Programmes

/// The answers that a publicity form shows, as people read them.
struct AnnouncedAnswers {
    private let programme: Programme
    private let sheet: AnswerSheet

    init(_ programme: Programme, _ sheet: AnswerSheet) {
        (self.programme, self.sheet) = (programme, sheet)
    }

    /// Rows without any answer are left out.
    func rows(of rows: [PublicityForm.Row]) -> [(label: String, value: String)] {
        rows.compactMap { row in
            let answers = row.places.compactMap(text).filter { !$0.isEmpty }
            return answers.isEmpty ? nil : (row.label, answers.joined(separator: "/"))
        }
    }

    private func text(_ place: AnswerPlace) -> String? {
        guard let section = programme.form.section(place.section), let field = place.field.flatMap(section.field),
            let answer = sheet.answers(of: section).single[field.id]
        else { return nil }
        return AnswerWords(programme.texts).text(field.kind.behaviour.display(answer), of: field)
    }
}
