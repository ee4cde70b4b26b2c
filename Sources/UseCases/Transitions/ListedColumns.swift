package import FormEngine
package import Programmes

/// The answers that a programme shows as columns of its lists.
package enum ListedColumns {
    /// Displayed text by `section.field`.
    package static func values(_ programme: Programme, _ sheet: AnswerSheet) -> [String: String] {
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

extension FormDefinition {
    /// Whether a column of its lists shows what follows from other answers.
    package var listsComputed: Bool {
        sections.contains { $0.fields.contains { $0.isListed && $0.kind.computed != nil } }
    }
}
