import FormEngine
import Programmes

/// The answers that a programme shows as columns of its lists.
enum ListedColumns {
    /// Displayed text by `section.field`.
    static func values(_ programme: Programme, _ sheet: AnswerSheet) -> [String: String] {
        var values: [String: String] = [:]
        for section in programme.form.sections where section.records == nil {
            for field in section.fields where field.isListed {
                guard let answer = sheet.answers(of: section).single[field.id],
                    case .text(let text) = field.kind.behaviour.display(answer)
                else { continue }
                values["\(section.id).\(field.id)"] = text
            }
        }
        return values
    }
}
