import Domain
import Expressions
import FormEngine
import Programmes
import Texts

/// The words in which a programme's conditions are put.
struct PackWords: Vocabulary {
    let programme: Programme
    /// The section from inside which the condition looks; `nil` for a rule of the programme.
    let section: SectionDefinition?

    var texts: TextCatalogue { programme.texts }

    func label(of path: [String]) -> String {
        if let field = section?.field(path), path.count == 1 { return field.label }
        guard let first = path.first else { return texts(DescriptionText.nothing) }
        let member = path.dropFirst().first
        switch (first, member) {
        case ("batch", let name?): return parameter(name)
        case ("applicant", let name?): return texts(.applicant, name)
        case ("batch", nil), ("applicant", nil), ("today", nil): return texts(.surroundings, first)
        default: return place(path)
        }
    }

    private func parameter(_ name: String) -> String {
        guard let parameter = programme.batchParameters.first(where: { $0.id == name }) else {
            return texts(.batch, name)
        }
        return texts(DescriptionText.parameter, ["label": parameter.label])
    }

    private func place(_ path: [String]) -> String {
        guard let section = programme.form.section(SectionID(trusted: path[0])) else {
            return texts(DescriptionText.unknownLabel, ["name": path.joined(separator: ".")])
        }
        guard let field = section.field(Array(path.dropFirst())) else {
            return texts(DescriptionText.quoted, ["text": section.title])
        }
        return texts(DescriptionText.member, ["section": section.title, "field": field.label])
    }

    func word(_ word: Word, _ arguments: [String]) -> String {
        let key = "expression.\(word.rawValue)"
        switch arguments.count {
        case 0: return texts.text(named: key)
        case 1: return texts.text(named: key, ["0": arguments[0]])
        case 2: return texts.text(named: key, ["0": arguments[0], "1": arguments[1]])
        default: return texts.text(named: key, ["0": arguments[0], "1": arguments[1], "2": arguments[2]])
        }
    }

    func literal(_ value: Value, of path: [String]?) -> String {
        switch value {
        case .null: texts(DescriptionText.nothing)
        case .bool(let value): texts(value ? DescriptionText.yes : DescriptionText.no)
        case .integer(let number): String(number)
        case .decimal(let number): number.description
        case .date(let date): date.description
        case .month(let month): month.description
        case .text(let text): texts(DescriptionText.quoted, ["text": name(of: text, path)])
        case .span, .list, .record: texts(DescriptionText.nothing)
        }
    }

    /// The name of a code, when it is compared with a field that has codes.
    private func name(of text: String, _ path: [String]?) -> String {
        guard let field = path.flatMap(field), case .code(let codes) = field.kind else { return text }
        return codes.lists.flatMap(\.items).first { $0.code == text }?.name ?? text
    }

    private func field(at path: [String]) -> FieldDefinition? {
        if let own = section?.field(path) { return own }
        guard let first = path.first else { return nil }
        return programme.form.section(SectionID(trusted: first))?.field(Array(path.dropFirst()))
    }
}

extension SectionDefinition {
    /// The field that a path of one component names.
    fileprivate func field(_ path: [String]) -> FieldDefinition? {
        path.count == 1 ? field(FieldID(trusted: path[0])) : nil
    }
}
