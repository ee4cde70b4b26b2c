import Domain
import Expressions
import FormEngine
import Programmes
import Texts

/// The sections of a programme's form in words.
struct FormDescriber {
    let programme: Programme
    /// The types of all names, so that days are told apart from numbers.
    private let types: ScopeTypes

    init(programme: Programme) {
        var types = ScopeTypes(batchParameters: programme.batchParameters)
        for section in programme.form.sections { types.add(section, broken: []) }
        (self.programme, self.types) = (programme, types)
    }

    private var texts: TextCatalogue { programme.texts }

    var lines: [String] {
        programme.form.sections.flatMap(lines)
    }

    /// A condition as seen from inside `section`, or from the programme.
    func condition(_ expression: Expression, _ section: SectionDefinition? = nil) -> String {
        let names = section.map { types.inside($0.id) } ?? types.outside
        return expression.describe(PackWords(programme: programme, section: section), names: names)
    }

    private func value(_ expression: Expression, _ section: SectionDefinition) -> String {
        expression.describeValue(PackWords(programme: programme, section: section), names: types.inside(section.id))
    }

    private func lines(_ section: SectionDefinition) -> [String] {
        let title = texts(DescriptionText.item, ["label": section.title, "id": section.id.text])
        var lines = ["", "#### \(title)", ""]
        if let when = section.when {
            lines.append("- " + texts(DescriptionText.sectionWhen, ["condition": condition(when)]))
        }
        if let outer = section.outer.flatMap({ programme.form.section($0) }) {
            lines.append("- " + texts(DescriptionText.inside, ["section": outer.title]))
        }
        if let records = section.records {
            let counts: KeyValuePairs = ["min": String(records.minimum), "max": String(records.maximum)]
            lines.append("- " + texts(DescriptionText.records, counts))
        }
        return lines + section.fields.flatMap { field($0, section) }
    }

    private func field(_ field: FieldDefinition, _ section: SectionDefinition) -> [String] {
        let label = texts(DescriptionText.item, ["label": field.label, "id": field.id.text])
        let phrases =
            KindDescriber(texts: texts).phrases(field.kind) + presence(field, section) + traits(field, section)
        let words = phrases.joined(separator: texts(DescriptionText.separator))
        let line = "- " + texts(DescriptionText.field, ["field": label, "words": words])
        return [line] + field.checks.map { "  - " + check($0, section) } + source(field)
    }

    private func presence(_ field: FieldDefinition, _ section: SectionDefinition) -> [String] {
        let when = field.when.map { texts(DescriptionText.when, ["condition": condition($0, section)]) }
        let required: String? =
            switch field.presence {
            case .required: texts(DescriptionText.required)
            case .optional: nil
            case .requiredWhen(let expression):
                texts(DescriptionText.requiredWhen, ["condition": condition(expression, section)])
            }
        return [when, required].compactMap(\.self)
    }

    private func traits(_ field: FieldDefinition, _ section: SectionDefinition) -> [String] {
        let traits: [String?] = [
            field.kind.computed.map { texts(DescriptionText.computed, ["value": value($0.value, section)]) },
            field.unit.map { texts(DescriptionText.measure, ["unit": $0]) },
            field.origin.map { texts(DescriptionText.fromProfile, ["item": texts(.profile, $0.rawValue)]) },
            field.initial.map { texts(DescriptionText.initial, ["value": shown($0, field)]) },
            field.isLocked ? texts(DescriptionText.locked) : nil,
            field.isPersonal ? texts(DescriptionText.personal) : nil,
        ]
        return traits.compactMap(\.self)
    }

    private func shown(_ answer: Answer, _ field: FieldDefinition) -> String {
        switch field.kind.behaviour.display(answer) {
        case .text(let text), .lines(let text): text
        case .names(let names): names.joined(separator: ", ")
        case .yesNo(let value): texts(value ? DescriptionText.yes : DescriptionText.no)
        }
    }

    private func check(_ check: FieldCheck, _ section: SectionDefinition) -> String {
        let words = condition(check.expectation, section)
        return texts(DescriptionText.check, ["condition": words, "message": check.message])
    }

    private func source(_ field: FieldDefinition) -> [String] {
        field.source.map { ["  - " + texts(DescriptionText.source, ["source": $0])] } ?? []
    }
}
